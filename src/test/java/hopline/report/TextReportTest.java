package hopline.report;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.Diagnoses;
import hopline.diagnosis.Diagnosis;
import hopline.diagnosis.OwnServers;
import hopline.finding.Findings;
import hopline.header.Headers;
import hopline.language.Times;
import hopline.language.Words;
import hopline.language.Zone;
import hopline.received.Note;
import hopline.received.Received;
import hopline.report.Samples.HopBuilder;
import hopline.trace.Hop;
import hopline.trace.Protection;
import hopline.trace.Trace;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The text that a person reads, written here as it must come out. */
class TextReportTest {

    @Test
    void aJourneyReadsFromTheAuthorToTheMailbox() {
        assertThat(report(Locale.ENGLISH, false)).isEqualTo("""
                Rapport d’été

                  File        inbox/a.eml
                  From        Ann <ann@example.org>
                  To          Bob <bob@example.net>
                  Sent        23 Nov 2026, 09:41:07 +01:00
                  Message-ID  <1@example.org>
                  Journey     3 hops · 13 h 28 min 51 s in transit · 1 hop with no TLS recorded
                  Slowest     hop 2, 1 h: 7% of the time

                ● dsl.example.net
                ║ calls itself laptop · 203.0.113.7 · documentation range
                ║
                ║ 1  ESMTPSA · TLS and sign-in recorded
                ║    23 Nov 2026, 09:41:09 +01:00 · +2 s since Date
                ║    TLS: keyword ESMTPSA; comment TLSv1.3, TLS_AES_256_GCM_SHA384 (256 bits)
                ║    Sign-in: keyword ESMTPSA; comment user ann
                ║    Queue id: A1
                ║
                ● out.example.org
                ╎ 10.1.4.10 · private network
                ╎
                ╎ 2  ESMTP · no TLS or sign-in recorded
                ╎    10:41:09 +01:00 · +1 h · slowest hop
                ╎    Keyword ESMTP records neither TLS nor sign-in
                ╎

                ┄┄┄ Above: claims from outside, could be forged · below: probably the
                ┄┄┄ recipient’s own servers (example.net)

                ● relay.example.org
                ┃ 198.51.100.8 · documentation range
                ┃
                ┃ 3  SMTP · TLS recorded
                ┃    24 Nov 2026, 00:10:00 +02:00 · ≈ 0 (clocks differ by 3 s)
                ┃    TLS: comment using TLS
                ┃    Queue id: C3
                ┃    Remark: The semicolon before the date is missing.
                ┃
                ● mx.example.net
                  for bob@example.net

                These lines are claims: each server wrote its own, any server can write false
                ones, and none is proof.
                """);
    }

    @Test
    void theNewestHopFirstTurnsThePageAroundAndNamesTheDaysAnew() {
        assertThat(report(Locale.ENGLISH, true).lines().toList()).containsSubsequence(
                "Newest hop first: read from the bottom up to follow the message.",
                "● mx.example.net",
                "┃ for bob@example.net",
                "┃ 3  SMTP · TLS recorded",
                "┃    24 Nov 2026, 00:10:00 +02:00 · ≈ 0 (clocks differ by 3 s)",
                "● relay.example.org",
                "  198.51.100.8 · documentation range",
                "╎    23 Nov 2026, 10:41:09 +01:00 · +1 h · slowest hop",
                "● out.example.org",
                "║    09:41:09 +01:00 · +2 s since Date",
                "● dsl.example.net",
                "  calls itself laptop · 203.0.113.7 · documentation range");
    }

    @Test
    void frenchIsFrench() {
        assertThat(report(Locale.FRENCH, false).lines().toList()).containsSubsequence(
                "  Fichier     inbox/a.eml",
                "  De          Ann <ann@example.org>",
                "  Envoyé      23 nov. 2026, 09:41:07 +01:00",
                "║    TLS : mot-clé ESMTPSA ; commentaire TLSv1.3, TLS_AES_256_GCM_SHA384",
                "║    Authentification : mot-clé ESMTPSA ; commentaire compte ann",
                "╎    10:41:09 +01:00 · +1 h · saut le plus lent",
                "┃    24 nov. 2026, 00:10:00 +02:00 · ≈ 0 (horloges à 3 s près)",
                "┃    Remarque : Le point-virgule avant la date manque.");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (Locale language : Words.LANGUAGES) {
            assertThat(report(language, false).lines()).allMatch(line -> line.length() <= TextReport.COLUMNS);
            assertThat(report(language, true).lines()).allMatch(line -> line.length() <= TextReport.COLUMNS);
        }
    }

    @Test
    void eventsHappenAtTheServerBeforeThem() {
        Hop pickup = new HopBuilder(1, "local", Protection.NOT_STATED).kind(Received.Kind.LOCAL_PICKUP)
                .by("web.example.org").build();
        Hop hop = new HopBuilder(2, "ESMTP", Protection.PLAIN).from("web.example.org", null, "192.0.2.1")
                .by("mx.example.net").claims(Samples.no("ESMTP"), Samples.no("ESMTP")).build();
        Hop filter = new HopBuilder(3, "ESMTP", Protection.PLAIN).kind(Received.Kind.FILTER_RETURN)
                .from("localhost", null, "127.0.0.1").by("mx.example.net")
                .claims(Samples.no("ESMTP"), Samples.no("ESMTP")).build();

        assertThat(journey(text(Samples.HEADERS, pickup, hop, filter))).isEqualTo("""
                ● web.example.org
                · 192.0.2.1 · documentation range
                ·
                · 1  local · local pickup, not a hop between servers
                ·    at web.example.org
                ·    no time
                ·

                ┄┄┄ Above: claims from outside, could be forged · below: probably the
                ┄┄┄ recipient’s own servers (example.net)

                ╎ 2  ESMTP · no TLS or sign-in recorded
                ╎    no time
                ╎    Keyword ESMTP records neither TLS nor sign-in
                ╎
                ● mx.example.net
                ·
                · 3  ESMTP · same machine, not a hop between servers
                ·    localhost · 127.0.0.1 → mx.example.net
                ·    no time
                """);
    }

    @Test
    void aHopThatSaysNothingIsStillAHop() {
        Hop hop = new HopBuilder(1, null, Protection.NOT_STATED).unreadableDate("yesterday")
                .note(Note.Kind.UNREADABLE_DATE, "yesterday").build();

        assertThat(journey(text(Samples.HEADERS, hop))).isEqualTo("""
                ● unnamed server
                │
                │ 1  no keyword · TLS and sign-in not stated
                │    yesterday
                │    Nothing in this header speaks of TLS or sign-in
                │    Remark: The date cannot be read without guessing: yesterday
                │
                ● unnamed server
                """);
    }

    @Test
    void aContradictionIsQuoted() {
        Hop hop = new HopBuilder(1, "ESMTPS", Protection.NOT_STATED)
                .claims(Samples.contradicted("no TLS"), Samples.no("ESMTPS")).build();

        assertThat(text(Samples.HEADERS, hop)).contains("TLS: the header contradicts itself, “no TLS”");
    }

    @Test
    void aSoftwareVersionIsNotCalledAQueueId() {
        Hop hop = new HopBuilder(1, "mapi", Protection.NOT_STATED).id("15.20.1234.56")
                .note(Note.Kind.ID_IS_SOFTWARE_VERSION, "15.20.1234.56").build();

        assertThat(text(Samples.HEADERS, hop)).contains("Software version (no queue id): 15.20.1234.56")
                .doesNotContain("Queue id");
    }

    @Test
    void aMessageThatNeverTravelledSaysSo() {
        String text = text(Samples.headers("From: ann@example.org\n\n"));

        assertThat(text).startsWith("(no subject)\n").contains("  To       (nobody named)", "  Journey  no hops")
                .contains("This message carries no trace of a journey.").doesNotContain("●");
    }

    @Test
    void aDateFarFromTheFirstStampIsNoDelay() {
        Hop hop = new HopBuilder(1, "SMTP", Protection.PLAIN).at("2026-11-23T09:00:00Z").build();
        Trace trace = new Trace(List.of(hop), Optional.of(Samples.stamp("2025-10-19T09:00:00Z")));

        assertThat(english(false, false).of("a", diagnosis(Samples.HEADERS, trace), List.of())).doesNotContain("since Date");
    }

    @Test
    void hostileTextIsHarmlessAndBounded() {
        String evil = "\u001B]0;owned\u0007\u202E\u009B31m";
        Headers headers = Samples.headers("Subject: " + evil + "\nFrom: " + evil + "\nMessage-ID: " + evil + "\n\n");
        Hop hop = new HopBuilder(1, evil, Protection.NOT_STATED).from(evil, evil, null).by("x".repeat(70_000))
                .id(evil).recipient(evil).user(evil).unreadableDate(evil).note(Note.Kind.NOT_UNDERSTOOD, evil)
                .claims(Samples.contradicted(evil), Samples.silent()).build();
        String text = english(false, false).of("a\u001Bb.eml",
                diagnosis(headers, new Trace(List.of(hop), Optional.empty())), List.of());

        assertThat(text.chars().filter(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x202E)).isEmpty();
        assertThat(text).contains("a␛b.eml", "x".repeat(200) + "…").doesNotContain("x".repeat(201));
    }

    @Test
    void theTrustBoundaryStandsBeforeTheServerThatHandedTheMessageOver() {
        Diagnosis diagnosis = Diagnoses.of("""
                Received: from mx.example.net ([10.0.0.2]) by box.example.net with LMTPS; Tue, 3 Nov 2026 10:00:02 +0000
                Received: from out.example.org (out.example.org [192.0.2.8]) by mx.example.net with ESMTPS; Tue, 3 Nov 2026 10:00:01 +0000
                Received: from laptop ([10.0.0.5]) by out.example.org with ESMTPSA; Tue, 3 Nov 2026 10:00:00 +0000
                """);

        assertThat(english(false, false).of("a", diagnosis, List.of()).lines().toList()).containsSubsequence(
                "║ 1  ESMTPSA · TLS and sign-in recorded",
                "┄┄┄ Above: claims from outside, could be forged · below: probably the",
                "┄┄┄ recipient’s own servers (example.net)",
                "● out.example.org",
                "┃ 2  ESMTPS · TLS recorded");
        assertThat(english(true, false).of("a", diagnosis, List.of()).lines().toList()).containsSubsequence(
                "┃ 2  ESMTPS · TLS recorded",
                "● out.example.org",
                "┄┄┄ Above: probably the recipient’s own servers (example.net) · below: claims",
                "║ 1  ESMTPSA · TLS and sign-in recorded");
    }

    @Test
    void internationalisedNamesStandInBothForms() {
        Diagnosis diagnosis = Diagnoses.of("""
                Received: from xn--hrbour-3nf.example (xn--hrbour-3nf.example [192.0.2.8]) by xn--bcher-kva.example with ESMTPS; Tue, 3 Nov 2026 10:00:01 +0000
                """);

        assertThat(english(false, false).of("a", diagnosis, List.of()).lines().toList()).containsSubsequence(
                "● h\u0430rbour.example", "┃ in ASCII xn--hrbour-3nf.example · mixes scripts · 192.0.2.8 · documentation",
                "● bücher.example", "  in ASCII xn--bcher-kva.example");
    }

    @Test
    void detailsReadOutResultsAndFilters() {
        Diagnosis diagnosis = Diagnoses.of("""
                Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=a@example.org
                X-Spam-Flag: YES
                Received: from out.example.org (out.example.org [192.0.2.8]) by mx.example.net with ESMTPS; Tue, 3 Nov 2026 10:00:01 +0000
                From: a@example.org
                """);
        Times utc = new Times(Zone.UTC, ZoneOffset.UTC, Locale.ENGLISH);
        String text = new TextReport(Words.in(Locale.ENGLISH), utc, false, false, true).of("a", diagnosis, List.of());

        assertThat(text).contains("mx.example.net", "\n  spf: pass\n", "SpamAssassin", "\n  X-Spam-Flag: YES\n",
                "above the trust boundary");
        assertThat(text.lines()).allMatch(line -> line.length() <= TextReport.COLUMNS);
        assertThat(english(false, false).of("a", diagnosis, List.of())).doesNotContain("spf: pass", "SpamAssassin");
    }

    @Test
    void findingsStandBelowTheJourneyWithWhatToDo() {
        Diagnosis diagnosis = Diagnoses.of("""
                Received: from out3.example.org (out3.example.org [192.0.2.8]) by mx1.example.net (Postfix) with ESMTPS id 4Bcd;
                 Tue, 3 Nov 2026 13:48:36 +0000
                Received: from laptop ([10.0.0.5]) by out3.example.org (Postfix) with ESMTPSA id 4Xk2Lf; Tue, 3 Nov 2026 09:45:31 +0000
                Subject: Late
                """);
        String text = english(false, false).of("a.eml", diagnosis, Findings.of(diagnosis, Set.of()));

        assertThat(text.substring(text.indexOf("\nFindings"), text.indexOf("\nThese lines"))).isEqualTo("""

                Findings

                Serious: The message waited 4 h 3 min 5 s at out3.example.org before
                  mx1.example.net accepted it (hop 2).
                  The time between two stamps is the wait in the queue of out3.example.org and
                  the transfer. Either out3.example.org was busy or could not reach
                  mx1.example.net, or mx1.example.net put the message off, for example by
                  greylisting, and out3.example.org tried again later.
                  Next: Ask whoever runs out3.example.org why the message stayed in its queue;
                  its log names every attempt and each answer of mx1.example.net.
                    Log of out3.example.org · queue id 4Xk2Lf · 3 Nov 2026, 09:45:31 +00:00 to 3
                    Nov 2026, 13:48:36 +00:00
                      zgrep -hsF -e '4Xk2Lf' /var/log/mail.log* /var/log/maillog*
                """);
    }

    @Test
    void coloursOnlyAddToTheText() {
        String plain = english(false, false).of("a.eml", diagnosis(Samples.HEADERS, Samples.journey()), List.of());
        String coloured = english(false, true).of("a.eml", diagnosis(Samples.HEADERS, Samples.journey()), List.of());

        assertThat(coloured).isNotEqualTo(plain).contains("\u001B[38;5;35m║\u001B[0m ");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    private static String report(Locale language, boolean newestFirst) {
        Times times = new Times(Zone.AS_SENT, ZoneOffset.UTC, language);
        return new TextReport(Words.in(language), times, newestFirst, false, false)
                .of("inbox/a.eml", diagnosis(Samples.HEADERS, Samples.journey()), List.of());
    }

    private static TextReport english(boolean newestFirst, boolean colours) {
        return new TextReport(Words.in(Locale.ENGLISH), new Times(Zone.UTC, ZoneOffset.UTC, Locale.ENGLISH),
                newestFirst, colours, false);
    }

    private static String text(Headers headers, Hop... hops) {
        return english(false, false).of("a.eml", diagnosis(headers, new Trace(List.of(hops), Optional.empty())), List.of());
    }

    private static Diagnosis diagnosis(Headers headers, Trace trace) {
        return Diagnosis.of(headers, trace, OwnServers.NONE);
    }

    /** The part between the facts and the closing line. */
    private static String journey(String text) {
        return text.substring(text.indexOf('●'), text.indexOf("\nThese lines"));
    }
}
