package hopline.format;

import hopline.format.UnreadableException.Reason;
import hopline.header.EncodedWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** Takes a message apart into its leaves (RFC 2046 §5.1) while it is read; holds one header field at a time. */
final class MimeParts {

    /** Multiparts inside each other. Every one costs stack and a copy of all bytes inside; mail programs make five. */
    static final int NESTING_LIMIT = 100;

    /** Characters of a boundary. RFC 2046 §5.1.1 allows 70; looking for very long ones takes very long. */
    private static final int BOUNDARY_LIMIT = 256;

    /** Bytes of one header field of a part; longer ones end the search. Names of files stay below 1,000. */
    private static final int FIELD_LIMIT = 1024 * 1024;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(FIELD_LIMIT)
            .setMaxHeaderLen(FIELD_LIMIT)
            .setMaxHeaderCount(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final String messageName;
    private final Visitor visitor;
    private String type = "";
    private String name = "";
    private int nesting;

    private MimeParts(String messageName, int nesting, Visitor visitor) {
        this.messageName = messageName;
        this.nesting = nesting;
        this.visitor = visitor;
    }

    /** Is shown every leaf, and told what was passed over. */
    interface Visitor {

        void visit(Part part) throws IOException;

        void skipped(UnreadableException problem);
    }

    /**
     * A leaf of the tree that a message is.
     *
     * @param type     its MIME type in lower case
     * @param name     the file name that the sender's program gave it; empty text if it has none
     * @param parent   the MIME type of the message
     * @param nesting  how many multiparts stand around it
     * @param body     its bytes, transfer encoding removed; may be left unread
     */
    record Part(String type, String name, String parent, int nesting, InputStream body) {
    }

    /**
     * Shows all leaves of a message to a visitor; where the structure breaks a limit, those before that.
     *
     * @param messageName  for the sentence when the message cannot be taken apart
     * @param nesting      how many multiparts stand around this message already
     */
    static void visit(InputStream message, String messageName, int nesting, Visitor visitor) throws IOException {
        try {
            new MimeParts(messageName, nesting, visitor).run(message);
        } catch (UnreadableException e) {
            visitor.skipped(e);
        }
    }

    private void run(InputStream message) throws IOException, UnreadableException {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
        String messageType = "";
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM) {
            switch (state) {
                case T_START_HEADER -> {
                    type = "";
                    name = "";
                }
                case T_FIELD -> field(tokens.getField());
                case T_START_MULTIPART -> {
                    messageType = messageType.isEmpty() ? type() : messageType;
                    nesting++;
                    passOverIfTooMuch();
                }
                case T_END_MULTIPART -> nesting--;
                case T_BODY -> visitor.visit(
                        new Part(type(), name, messageType, nesting, tokens.getDecodedInputStream()));
                default -> { }
            }
            state = next();
        }
    }

    private String type() {
        return tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    }

    private EntityState next() throws IOException, UnreadableException {
        try {
            return tokens.next();
        } catch (MimeException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new UnreadableException(Reason.CORRUPT_MIME, messageName);
        }
    }

    /** A multipart from which a byte was taken is no longer taken apart. */
    private void passOverIfTooMuch() throws IOException {
        boolean tooDeep = nesting > NESTING_LIMIT;
        if (tooDeep || tokens.getBodyDescriptor().getBoundary().length() > BOUNDARY_LIMIT) {
            visitor.skipped(new UnreadableException(tooDeep ? Reason.TOO_DEEP : Reason.CORRUPT_MIME, messageName));
            tokens.getInputStream().read();
        }
    }

    /** The file name: of Content-Disposition (RFC 2183 §2.3), else the older name of Content-Type. */
    private void field(Field field) {
        if (field.getNameLowerCase().equals("content-disposition")) {
            name = parameter(field, "filename").isEmpty() ? name : parameter(field, "filename");
        } else if (field.getNameLowerCase().equals("content-type") && name.isEmpty()) {
            name = parameter(field, "name");
        }
    }

    /** A parameter of a field, with its continuations and its character set (RFC 2231); empty text if there is none. */
    private static String parameter(Field field, String wanted) {
        try {
            MimeParameterMapping parameters = new MimeParameterMapping();
            RawField raw = new RawField(field.getName(), field.getBody());
            for (NameValuePair each : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
                parameters.addParameter(each.getName(), each.getValue());
            }
            String value = parameters.get(wanted);
            return value == null ? "" : EncodedWords.decode(value).strip();
        } catch (RuntimeException e) {
            return "";
        }
    }
}
