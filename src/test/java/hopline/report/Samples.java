package hopline.report;

import hopline.header.HeaderField;
import hopline.header.HeaderReader;
import hopline.header.Headers;
import hopline.keyword.Keywords;
import hopline.received.From;
import hopline.received.Note;
import hopline.received.Part;
import hopline.received.Received;
import hopline.received.Span;
import hopline.received.Stamp;
import hopline.trace.Claim;
import hopline.trace.Evidence;
import hopline.trace.Hop;
import hopline.trace.Protection;
import hopline.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Journeys put together by hand, so that the reports are tested without the parser. */
final class Samples {

    static final Headers HEADERS = headers("""
            Received: newest
            Received: middle
            Received: oldest
            From: Ann <ann@example.org>
            To: Bob <bob@example.net>
            Subject: =?UTF-8?Q?Rapport_d=E2=80=99=C3=A9t=C3=A9?=
            Message-ID: <1@example.org>

            """);

    private Samples() {
    }

    /** Sign-in over TLS, then a plain hop after an hour, then TLS told by a comment only. */
    static Trace journey() {
        Hop first = new HopBuilder(1, "ESMTPSA", Protection.TLS_AUTH).from("laptop", "dsl.example.net", "203.0.113.7")
                .by("out.example.org").at("2026-11-23T09:41:09+01:00").id("A1")
                .claims(yes(Claim.Source.KEYWORD, "ESMTPSA"), yes(Claim.Source.KEYWORD, "ESMTPSA"))
                .tls("TLSv1.3", "TLS_AES_256_GCM_SHA384", "256").user("ann").build();
        Hop second = new HopBuilder(2, "ESMTP", Protection.PLAIN).from("out.example.org", null, "10.1.4.10")
                .by("relay.example.org").at("2026-11-23T10:41:09+01:00").delay(Duration.ofHours(1))
                .claims(no("ESMTP"), no("ESMTP")).build();
        Hop third = new HopBuilder(3, "SMTP", Protection.TLS).from("relay.example.org", null, "198.51.100.8")
                .by("mx.example.net").at("2026-11-24T00:10:00+02:00").delay(Duration.ofSeconds(-3)).id("C3")
                .claims(yes(Claim.Source.COMMENT, "using TLS"), no("SMTP")).recipient("bob@example.net")
                .note(Note.Kind.NO_SEMICOLON, null).build();
        return new Trace(List.of(first, second, third), Optional.of(stamp("2026-11-23T09:41:07+01:00")));
    }

    static Stamp stamp(String moment) {
        OffsetDateTime time = OffsetDateTime.parse(moment);
        Part words = new Part(moment, new Span(0, moment.length()));
        return new Stamp(words, Optional.of(time.toLocalDateTime()), Optional.of(time.getOffset()),
                Optional.of(time.toInstant()));
    }

    static Headers headers(String block) {
        return HeaderReader.read(block.getBytes(StandardCharsets.UTF_8));
    }

    static Part part(String text) {
        return new Part(text, new Span(0, text.length()));
    }

    static Claim yes(Claim.Source source, String words) {
        return new Claim(Claim.Answer.YES, source, Optional.of(part(words)));
    }

    static Claim no(String keyword) {
        return new Claim(Claim.Answer.NO, Claim.Source.KEYWORD, Optional.of(part(keyword)));
    }

    static Claim silent() {
        return new Claim(Claim.Answer.NOT_STATED, Claim.Source.NONE, Optional.empty());
    }

    static Claim contradicted(String words) {
        return new Claim(Claim.Answer.CONTRADICTED, Claim.Source.COMMENT, Optional.of(part(words)));
    }

    /** One hop; what is not said is absent. */
    static final class HopBuilder {

        private final int number;
        private final Optional<Part> with;
        private final Protection protection;
        private Received.Kind kind = Received.Kind.HOP;
        private Optional<From> from = Optional.empty();
        private Optional<Part> by = Optional.empty();
        private Optional<Part> id = Optional.empty();
        private Optional<Part> recipient = Optional.empty();
        private Optional<Part> tlsVersion = Optional.empty();
        private Optional<Part> cipher = Optional.empty();
        private Optional<Part> bits = Optional.empty();
        private Optional<Part> user = Optional.empty();
        private Optional<Stamp> stamp = Optional.empty();
        private Optional<Duration> delay = Optional.empty();
        private Claim tls = silent();
        private Claim auth = silent();
        private List<Note> notes = List.of();
        private String raw = " raw";

        HopBuilder(int number, String with, Protection protection) {
            this.number = number;
            this.with = Optional.ofNullable(with).map(Samples::part);
            this.protection = protection;
        }

        HopBuilder kind(Received.Kind other) {
            kind = other;
            return this;
        }

        HopBuilder from(String helo, String reverseDns, String address) {
            from = Optional.of(new From(optional(helo), optional(reverseDns), optional(address)));
            return this;
        }

        HopBuilder by(String name) {
            by = optional(name);
            return this;
        }

        HopBuilder id(String text) {
            id = optional(text);
            return this;
        }

        HopBuilder recipient(String text) {
            recipient = optional(text);
            return this;
        }

        HopBuilder tls(String version, String suite, String length) {
            tlsVersion = optional(version);
            cipher = optional(suite);
            bits = optional(length);
            return this;
        }

        HopBuilder user(String name) {
            user = optional(name);
            return this;
        }

        HopBuilder at(String moment) {
            stamp = Optional.of(Samples.stamp(moment));
            return this;
        }

        HopBuilder unreadableDate(String text) {
            stamp = Optional.of(new Stamp(part(text), Optional.empty(), Optional.empty(), Optional.empty()));
            return this;
        }

        HopBuilder delay(Duration since) {
            delay = Optional.of(since);
            return this;
        }

        HopBuilder claims(Claim ofTls, Claim ofAuth) {
            tls = ofTls;
            auth = ofAuth;
            return this;
        }

        HopBuilder note(Note.Kind note, String words) {
            notes = List.of(new Note(note, optional(words)));
            return this;
        }

        HopBuilder raw(String text) {
            raw = text;
            return this;
        }

        Hop build() {
            Received received = new Received(raw, kind, from, by, Optional.empty(), with, id, recipient,
                    Optional.empty(), Optional.empty(), List.of(), List.of(), tlsVersion, cipher, bits,
                    Optional.empty(), user, Optional.empty(), stamp, notes);
            Evidence evidence = new Evidence(protection, with.flatMap(part -> Keywords.of(part.text())), tls, auth);
            return new Hop(number, new HeaderField("Received", "Received:" + raw, number), received, evidence, delay, Duration.ZERO);
        }

        private static Optional<Part> optional(String text) {
            return Optional.ofNullable(text).map(Samples::part);
        }
    }
}
