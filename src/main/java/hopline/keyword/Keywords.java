package hopline.keyword;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the keyword that a word or phrase stands for. */
public final class Keywords {

    private static final Map<String, Keyword> BY_WORD = index();

    /** Beginnings behind which a server writes a detail of its own, with the sign that parts the two. */
    private static final Map<String, Keyword> WITH_DETAIL = Map.of(
            "ESMTP/TLS/", UnregisteredType.ESMTP_SLASH_TLS,
            "SMTP/TLS/", UnregisteredType.SMTP_SLASH_TLS,
            "QMAIL-SCANNER-", UnregisteredType.QMAIL_SCANNER,
            "MICROSOFT SMTPSVC(", UnregisteredType.SMTPSVC);

    /** Exim, for a session over a pipe from a program of the same machine. */
    private static final String LOCAL_PREFIX = "LOCAL-";

    private Keywords() {
    }

    /**
     * The keyword that this whole word is; empty if it is none that Hopline knows. Only ASCII letters are folded, so a
     * look-alike from another alphabet is not the keyword.
     */
    public static Optional<Keyword> of(String word) {
        return Optional.ofNullable(BY_WORD.get(asciiUpperCase(word)));
    }

    /**
     * The keyword that the value of a with clause stands for: a whole word or product phrase; a word that carries its
     * cipher or version ({@code ESMTP/TLS/AES256-SHA}, {@code qmail-scanner-1.24}, {@code Microsoft SMTPSVC(10.0)});
     * Exim's {@code local-} before a keyword; a phrase that ends in a keyword ({@code MailEnable ESMTPA}). Empty if it
     * is none that Hopline knows. Never a part of a word.
     */
    public static Optional<Keyword> ofPhrase(String with) {
        return of(with)
                .or(() -> withDetail(with))
                .or(() -> behind(with, LOCAL_PREFIX))
                .or(() -> of(with.substring(with.lastIndexOf(' ') + 1)));
    }

    private static Optional<Keyword> withDetail(String with) {
        String upper = asciiUpperCase(with);
        return WITH_DETAIL.entrySet().stream()
                .filter(form -> upper.startsWith(form.getKey()) && upper.length() > form.getKey().length())
                .map(Map.Entry::getValue).findFirst();
    }

    private static Optional<Keyword> behind(String with, String prefix) {
        return asciiUpperCase(with).startsWith(prefix) ? of(with.substring(prefix.length())) : Optional.empty();
    }

    private static Map<String, Keyword> index() {
        Map<String, Keyword> byWord = new HashMap<>();
        Stream.<Keyword>concat(Stream.of(UnregisteredType.values()), Stream.of(TransmissionType.values()))
                .forEach(keyword -> byWord.put(asciiUpperCase(keyword.word()), keyword));
        return Map.copyOf(byWord);
    }

    private static String asciiUpperCase(String word) {
        StringBuilder upper = new StringBuilder(word);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }
}
