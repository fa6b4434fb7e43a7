package hopline.diagnosis;

import hopline.header.HeaderReader;
import hopline.header.Headers;
import hopline.trace.TraceBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Diagnoses of header blocks written in a test. */
public final class Diagnoses {

    private Diagnoses() {
    }

    /** The diagnosis of this header block for a reader whose own servers are these. */
    public static Diagnosis of(String block, String... own) {
        Headers headers = HeaderReader.read(block.getBytes(StandardCharsets.UTF_8));
        return Diagnosis.of(headers, TraceBuilder.build(headers), OwnServers.of(List.of(own)));
    }

    /**
     * A header block of hops between public servers a.example, b.example and so on, in travel order: each word is a
     * server's name and its time of day in UTC, such as {@code b.example@10:00:05}.
     */
    public static String journey(String... stamps) {
        StringBuilder block = new StringBuilder();
        String sender = "client.example";
        for (String stamp : stamps) {
            String server = stamp.substring(0, stamp.indexOf('@'));
            block.insert(0, "Received: from " + sender + " (" + sender + " [192.0.2.1]) by " + server
                    + " with ESMTPS id Q; Tue, 3 Nov 2026 " + stamp.substring(stamp.indexOf('@') + 1) + " +0000\n");
            sender = server;
        }
        return block.toString();
    }
}
