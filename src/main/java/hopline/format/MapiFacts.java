package hopline.format;

import java.time.Instant;
import java.util.Optional;

/**
 * What Outlook keeps of an item beside its header block (MS-OXPROPS). Texts that are longer than a line are cut.
 *
 * @param itemClass      the message class, such as {@code IPM.Note}; empty text when the item has none
 * @param subject        the subject
 * @param sender         the sender's display name
 * @param senderAddress  the sender's mail address, or the internal address of an Exchange mailbox
 * @param submitted      when the sender's program submitted it
 * @param delivered      when it was delivered to the mailbox
 * @param messageId      its Message-ID
 * @param noTrace        why there are no transport headers; empty when there are
 */
public record MapiFacts(String itemClass, Optional<String> subject, Optional<String> sender,
        Optional<String> senderAddress, Optional<Instant> submitted, Optional<Instant> delivered,
        Optional<String> messageId, Optional<NoTrace> noTrace) {

    /** Why an item has no transport headers, as far as the item tells. */
    public enum NoTrace {
        /** It was never sent. */
        DRAFT,
        /** It is a contact, an appointment, a task or a note. */
        NOT_MAIL,
        /** It is a delivery report, which Exchange writes without a header block. */
        REPORT,
        /** It is the sender's own copy. */
        SENT,
        /** The sender is a mailbox of the same Exchange organisation: such mail need not pass through SMTP. */
        INTERNAL,
        /** Nothing tells. */
        UNKNOWN;

        /** The key of the sentence in the bundle {@code messages}. */
        public String textKey() {
            return "noTrace." + name();
        }
    }
}
