/** Findings about what the hops claim of TLS and sign-in, and what stands in the way of believing it. */
package hopline.finding.protection;
