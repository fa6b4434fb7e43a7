package hopline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any header block gives findings that can be put into words: chains of every dialect, shuffled, cut and damaged. */
class AnyHeaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/hopline/received");

    private static final List<String> OTHERS = List.of(
            "Authentication-Results: b.example.org; spf=fail smtp.mailfrom=a@example.net; dkim=fail header.d=example.net; dmarc=fail\n",
            "Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=x;dmarc=fail action=none header.from=y;compauth=fail reason=001\n",
            "ARC-Seal: i=7; cv=fail; d=example.net\n", "ARC-Seal: cv=none\n", "DKIM-Signature: a=rsa-sha1; h=to; l=1; x=1; d=\n",
            "X-Forefront-Antispam-Report: SCL:9;CAT:PHSH;SFV:SKA\n", "X-Spam-Flag: YES\n", "Delivered-To: a@example.org\n",
            "From: \"a@example.com\" <b@xn--bcher-kva.example>\n", "From: \n", "Date: once\n", "Date: Tue, 3 Nov 2026 10:00:00 +0000\n",
            "List-Post: <x>\n", "Resent-From: \n", "Auto-Submitted: auto-x\n", "Message-ID: <'; rm -rf $HOME #@x>\n",
            "X-Forwarded-To: <c@example.org>\n");

    @Test
    void shuffledChainsOfAllDialects() throws IOException {
        List<String> fields = new ArrayList<>(received());
        assertThat(fields).hasSizeGreaterThan(150);
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            StringBuilder block = new StringBuilder();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                block.append(fields.get(random.nextInt(fields.size())));
                if (random.nextInt(3) == 0) {
                    block.append(OTHERS.get(random.nextInt(OTHERS.size())));
                }
            }
            OTHERS.stream().filter(other -> random.nextInt(4) == 0).forEach(block::append);
            assertThat(Seen.all(block.toString(), round % 2 == 0 ? new String[0] : new String[] {"example.org", "192.0.2.0/24"}))
                    .as(block.toString()).isNotNull();
        }
    }

    @Test
    void damagedFields() throws IOException {
        List<String> fields = new ArrayList<>(received());
        fields.addAll(OTHERS);
        Collections.shuffle(fields, new Random(7));
        Random random = new Random(11);
        for (String field : fields) {
            StringBuilder damaged = new StringBuilder(field);
            for (int i = 0; i < 6 && damaged.length() > 20; i++) {
                int at = 10 + random.nextInt(damaged.length() - 10);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.setCharAt(at, "()[]<>;\"\\=:\u202E".charAt(random.nextInt(12)));
                    default -> damaged.setLength(at);
                }
            }
            assertThat(Seen.all(damaged + "\n" + field)).as(damaged.toString()).isNotNull();
        }
    }

    private static List<String> received() throws IOException {
        List<String> fields = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                StringBuilder field = new StringBuilder();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("Received:")) {
                        field.append(line).append('\n');
                    } else if (!field.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
                        field.append(line).append('\n');
                    } else if (!field.isEmpty()) {
                        fields.add(field.toString());
                        field.setLength(0);
                    }
                }
            }
        }
        return fields;
    }
}
