package hopline.format;

import hopline.format.Repair.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends a pasted header block: finds where it begins, takes off what a mail program or a ticket system put before its
 * lines, parts the fields that were joined, folds again what lost its folding (RFC 5322 §2.2.3), and leaves out what
 * stands before and behind it. Every change is counted. Total, in time linear in the text.
 */
final class TextRepair {

    /** Names by which a field is recognised wherever it stands; those that begin with X- and the like are known too. */
    private static final Set<String> KNOWN = Set.of("return-path", "received", "delivered-to", "envelope-to", "from",
            "to", "cc", "bcc", "subject", "date", "message-id", "in-reply-to", "references", "sender", "reply-to",
            "mime-version", "content-type", "content-transfer-encoding", "content-language", "content-disposition",
            "dkim-signature", "domainkey-signature", "authentication-results", "received-spf", "arc-seal",
            "arc-message-signature", "arc-authentication-results", "thread-topic", "thread-index", "user-agent",
            "importance", "accept-language", "auto-submitted", "precedence", "errors-to", "list-id",
            "list-unsubscribe");
    private static final Pattern KNOWN_PREFIX = Pattern.compile("(x|list|resent|arc|ms-exchange)-.+");

    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,76})[ \t]*:");
    /** A Received field in the middle of a line. What stands before it may have lost even the blank behind its date. */
    private static final Pattern JOINED_RECEIVED =
            Pattern.compile("(?<![A-Za-z_-])Received:\\s+(?=(?:from|by|via|with|id|for)\\s|\\()");
    private static final Pattern JOINED_FIELD =
            Pattern.compile("(?<=[\\s)>;0-9])([A-Z][A-Za-z0-9]{0,30}(?:-[A-Za-z0-9]{1,30}){0,8}): ");
    /** So many other field names in one line show that fields were joined, when none of them is Received. */
    private static final int JOINED_FIELDS = 3;

    private static final String BLANKS = " \t\u00A0";
    /** Lines without text that show whether an empty line was put between any two. */
    private static final int SPACING_SAMPLE = 6;

    private final List<String> lines;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final StringBuilder header = new StringBuilder();
    private String fieldName = "";
    private int quoteMarks;
    private int indentation;

    private TextRepair(String text) {
        this.lines = text.replace("\uFEFF", "").replace("\u200B", "").lines().toList();
    }

    /** Mends this text. */
    static TextRepair of(String text) {
        TextRepair repair = new TextRepair(text);
        repair.run();
        return repair;
    }

    /** The header block; empty text when none was found. */
    String header() {
        return header.toString();
    }

    /** What was done, in the order of {@link Kind}. */
    List<Repair> repairs() {
        return counts.entrySet().stream().map(entry -> new Repair(entry.getKey(), entry.getValue())).toList();
    }

    private void count(Kind kind, int more) {
        if (more > 0) {
            counts.merge(kind, more, Integer::sum);
        }
    }

    private void run() {
        int start = findStart();
        if (start == lines.size()) {
            return;
        }
        count(Kind.TEXT_BEFORE, (int) lines.subList(0, start).stream().filter(TextRepair::isText).count());
        measurePrefix(lines.get(start));
        boolean spaced = isSpaced(start);
        int end = start;
        while (end < lines.size() && !endsHeader(end, start, spaced)) {
            addLine(lines.get(end));
            end++;
        }
        count(Kind.BODY, (int) lines.subList(end, lines.size()).stream()
                .filter(line -> !withoutPrefix(line).isBlank()).count());
    }

    /** Whether a line before the header block is something to tell of: not the separator of an mbox. */
    private static boolean isText(String line) {
        return !line.isBlank() && !line.startsWith("From ");
    }

    /** The first line with a known field, or an unknown field that stands directly before it. */
    private int findStart() {
        int start = 0;
        while (start < lines.size() && !isKnown(name(withoutPrefix(lines.get(start))))) {
            start++;
        }
        while (start > 0 && start < lines.size() && isField(withoutPrefix(lines.get(start - 1)))) {
            start--;
        }
        return start;
    }

    private static String withoutPrefix(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '>' || isBlank(line, i))) {
            i++;
        }
        return line.substring(i);
    }

    private void measurePrefix(String first) {
        int prefix = first.length() - withoutPrefix(first).length();
        quoteMarks = (int) first.substring(0, prefix).chars().filter(c -> c == '>').count();
        String unquoted = withoutQuoteMarks(first);
        indentation = unquoted.length() - withoutPrefix(unquoted).length();
    }

    private String withoutQuoteMarks(String line) {
        int from = 0;
        for (int level = 0; level < quoteMarks; level++) {
            int mark = from;
            while (isBlank(line, mark)) {
                mark++;
            }
            if (mark >= line.length() || line.charAt(mark) != '>') {
                break;
            }
            from = isBlank(line, mark + 1) ? mark + 2 : mark + 1;
        }
        return line.substring(from);
    }

    private String withoutIndentation(String line) {
        int blanks = 0;
        while (blanks < indentation && isBlank(line, blanks)) {
            blanks++;
        }
        return line.substring(blanks);
    }

    private static boolean isBlank(String line, int index) {
        return index < line.length() && BLANKS.indexOf(line.charAt(index)) >= 0;
    }

    /** Whether an empty line stands between any two of the first lines, most of which are fields. */
    private boolean isSpaced(int start) {
        int texts = 0;
        int fields = 0;
        for (int i = start; i < lines.size() && texts < SPACING_SAMPLE; i += 2) {
            String line = withoutPrefix(lines.get(i));
            boolean gap = i + 1 >= lines.size() || withoutPrefix(lines.get(i + 1)).isEmpty();
            if (line.isEmpty() || !gap) {
                return false;
            }
            texts++;
            fields += isKnown(name(line)) ? 1 : 0;
        }
        return fields > 1 && fields * 2 >= texts;
    }

    private boolean endsHeader(int index, int start, boolean spaced) {
        if (!withoutPrefix(lines.get(index)).isBlank()) {
            return false;
        }
        boolean between = spaced && (index - start) % 2 == 1;
        count(Kind.EMPTY_LINES, between ? 1 : 0);
        return !between;
    }

    private void addLine(String line) {
        String unquoted = withoutQuoteMarks(line);
        count(Kind.QUOTE_MARKS, unquoted.length() < line.length() ? 1 : 0);
        String clean = withoutIndentation(unquoted);
        count(Kind.INDENTATION, clean.length() < unquoted.length() ? 1 : 0);
        if (clean.isBlank()) {
            return;
        }
        List<String> pieces = apart(clean);
        count(Kind.JOINED_FIELDS, pieces.size() - 1);
        pieces.forEach(this::addPiece);
    }

    private void addPiece(String piece) {
        if (!isBlank(piece, 0)) {
            if (header.isEmpty() || isField(piece) && !(inSignature() && isNameInList(piece))) {
                beginField(piece);
            } else {
                count(Kind.LOST_FOLDING, 1);
                header.append("\r\n ").append(piece);
            }
            return;
        }
        String text = withoutPrefix(piece);
        if (JOINED_RECEIVED.matcher(text).lookingAt()) {
            count(Kind.INDENTATION, 1);
            beginField(text);
        } else {
            header.append("\r\n").append(piece.replace('\u00A0', ' '));
        }
    }

    /** Whether this field lists the names of others, with colons between them (RFC 6376 §3.5). */
    private boolean inSignature() {
        return fieldName.endsWith("signature");
    }

    private static boolean isNameInList(String piece) {
        Matcher matcher = NAME.matcher(piece);
        return matcher.lookingAt() && matcher.end() < piece.length() && !isBlank(piece, matcher.end());
    }

    private void beginField(String piece) {
        header.append(header.isEmpty() ? "" : "\r\n").append(piece);
        fieldName = name(piece);
    }

    /** The fields that stand on this line. */
    private static List<String> apart(String line) {
        List<Integer> cuts = new ArrayList<>();
        boolean received = find(JOINED_RECEIVED.matcher(line), line, cuts);
        List<Integer> others = new ArrayList<>();
        find(JOINED_FIELD.matcher(line), line, others);
        if (received || others.size() >= JOINED_FIELDS && isKnown(name(line))) {
            cuts.addAll(others);
        }
        return pieces(line, cuts.stream().sorted().distinct().toList());
    }

    private static boolean find(Matcher matcher, String line, List<Integer> cuts) {
        while (matcher.find()) {
            if (matcher.start() > 0 && isKnown(name(line.substring(matcher.start(), matcher.end())))) {
                cuts.add(matcher.start());
            }
        }
        return !cuts.isEmpty();
    }

    private static List<String> pieces(String line, List<Integer> cuts) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            String piece = line.substring(from, cut);
            if (!piece.isBlank()) {
                pieces.add(piece.stripTrailing());
                from = cut;
            }
        }
        pieces.add(line.substring(from));
        return pieces;
    }

    /** The field name at the start of this text in lower case; empty text if there is none. */
    private static String name(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name) || KNOWN_PREFIX.matcher(name).matches();
    }

    /** Whether a field begins here. An unknown name needs a blank behind its colon, which times and addresses lack. */
    private static boolean isField(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.lookingAt()
                && (isKnown(matcher.group(1).toLowerCase(Locale.ROOT)) || matcher.end() == text.length()
                || isBlank(text, matcher.end()));
    }
}
