package hopline.antispam;

/**
 * What a filter decided, and by which value.
 *
 * @param report    the field that says so
 * @param value     the deciding key and value
 * @param decision  the decision
 */
public record Verdict(FilterReport report, FilterValue value, Decision decision) {

    /** The filter. */
    public Product product() {
        return report.product();
    }
}
