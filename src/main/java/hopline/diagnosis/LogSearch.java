package hopline.diagnosis;

import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Stamp;
import hopline.trace.Hop;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the administrator of a server finds a message in its log, and the command to find it with. Text from headers
 * goes into a command only where it can do nothing there but be searched for.
 *
 * @param server   the server whose log is meant, as its line names it
 * @param queueId  the id under which that server kept the message; empty when its line gives none
 * @param from     when the server took the message, by its own clock
 * @param until    when the next server took it, by that one's clock; empty for the last server
 * @param command  the ready command; empty when the software is unknown or nothing safe is there to search for
 */
public record LogSearch(String server, Optional<String> queueId, Optional<Stamp> from, Optional<Stamp> until,
        Optional<Command> command) {

    /** Mail servers whose logs can be searched in a known way. */
    public enum Software {
        /** One line for each event, found by queue id. */
        POSTFIX,
        /** {@code exigrep} gives all lines of a message. */
        EXIM,
        /** As Postfix, under another file name on some systems. */
        SENDMAIL,
        /** Exchange's message tracking log, found by Message-ID. */
        EXCHANGE,
        /** Exchange Online's message trace, found by Message-ID. */
        EXCHANGE_ONLINE
    }

    /**
     * A command to paste into a shell on the server.
     *
     * @param software  what it is for
     * @param text      the command, on one line
     */
    public record Command(Software software, String text) {
    }

    /** What queue ids are made of; nothing of it means anything to a shell or in a pattern. */
    private static final Pattern QUEUE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** What Message-IDs are made of in real mail; nothing of it ends a quotation or commands a shell inside one. */
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9._+=@%~#&*/-]{1,250}");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);

    /**
     * How to find a message in the log of the server that wrote this hop's line.
     *
     * @param hop        the hop that brought the message to that server
     * @param next       the hop that took it on
     * @param messageId  the Message-ID with or without angle brackets
     */
    public static LogSearch at(Hop hop, Optional<Hop> next, Optional<String> messageId) {
        Received received = hop.received();
        Optional<String> queueId = received.id().map(Part::text)
                .filter(id -> !received.has(Note.Kind.ID_IS_SOFTWARE_VERSION));
        Optional<Stamp> until = next.flatMap(after -> after.received().stamp());
        Optional<Command> command = software(received)
                .flatMap(software -> command(software, received, queueId, until, messageId));
        return new LogSearch(received.by().map(Part::text).orElse(""), queueId, received.stamp(), until, command);
    }

    private static Optional<Software> software(Received received) {
        String name = received.software().map(Part::text).orElse("").toLowerCase(Locale.ROOT);
        String with = received.with().map(Part::text).orElse("").toLowerCase(Locale.ROOT);
        String by = received.by().map(Part::text).orElse("").toLowerCase(Locale.ROOT);
        if (name.startsWith("postfix")) {
            return Optional.of(Software.POSTFIX);
        }
        if (name.startsWith("exim")) {
            return Optional.of(Software.EXIM);
        }
        if (name.startsWith("8.") || name.startsWith("sendmail")) {
            return Optional.of(Software.SENDMAIL);
        }
        if (with.startsWith("microsoft smtp server") || with.equals("mapi")) {
            boolean online = by.endsWith(".outlook.com") || by.endsWith(".office365.com");
            return Optional.of(online ? Software.EXCHANGE_ONLINE : Software.EXCHANGE);
        }
        return Optional.empty();
    }

    private static Optional<Command> command(Software software, Received received, Optional<String> queueId,
            Optional<Stamp> until, Optional<String> messageId) {
        Optional<String> id = queueId.filter(text -> QUEUE_ID.matcher(text).matches());
        Optional<String> message = messageId.map(text -> text.replaceAll("^<|>$", ""))
                .filter(text -> MESSAGE_ID.matcher(text).matches());
        Optional<OffsetDateTime> start = moment(received.stamp());
        Optional<String> text = switch (software) {
            case POSTFIX, SENDMAIL -> id.map(wanted -> "zgrep -hsF -e '" + wanted + "' /var/log/mail.log* /var/log/maillog*");
            case EXIM -> id.map(wanted -> "exigrep '" + wanted + "' /var/log/exim4/mainlog*");
            case EXCHANGE -> message.flatMap(wanted -> start.map(time -> "Get-MessageTrackingLog -MessageId '<" + wanted
                    + ">'" + window(" -Start", " -End", time, until) + " -ResultSize Unlimited"));
            case EXCHANGE_ONLINE -> message.flatMap(wanted -> start.map(time -> "Get-MessageTraceV2 -MessageId '<" + wanted
                    + ">'" + window(" -StartDate", " -EndDate", time, until)));
        };
        return text.map(command -> new Command(software, command));
    }

    private static Optional<OffsetDateTime> moment(Optional<Stamp> stamp) {
        return stamp.flatMap(Stamp::instant).map(instant -> instant.atOffset(ZoneOffset.UTC));
    }

    /** A few minutes around both stamps, because clocks differ. */
    private static String window(String startName, String endName, OffsetDateTime start, Optional<Stamp> until) {
        OffsetDateTime end = moment(until).filter(start::isBefore).orElse(start);
        return startName + " '" + MINUTE.format(start.minusMinutes(10)) + "'"
                + endName + " '" + MINUTE.format(end.plusMinutes(10)) + "'";
    }
}
