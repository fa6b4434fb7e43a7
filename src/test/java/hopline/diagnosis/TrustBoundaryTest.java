package hopline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import hopline.diagnosis.TrustBoundary.Basis;
import hopline.diagnosis.TrustBoundary.Standing;
import hopline.header.HeaderField;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which lines the recipient's own servers wrote: followed from the top, never skipped to. */
class TrustBoundaryTest {

    private static final String DATE = "; Tue, 3 Nov 2026 10:00:00 +0000\n";

    /** Hop 4 and 3 inside harbour.example, hop 2 across the internet, hop 1 inside the sender's network. */
    private static final String MESSAGE = """
            Received: from filter.harbour.example ([10.8.0.3]) by store.harbour.example with LMTP; Tue, 3 Nov 2026 10:00:03 +0000
            X-Filter: looked at
            Received: from mx1.harbour.example (mx1.harbour.example [192.0.2.25]) by filter.harbour.example with ESMTPS; Tue, 3 Nov 2026 10:00:02 +0000
            Received: from out.blueberry.example (out.blueberry.example [198.51.100.8]) by mx1.harbour.example with ESMTPS; Tue, 3 Nov 2026 10:00:01 +0000
            Received-SPF: pass
            Received: from laptop (unknown [203.0.113.5]) by out.blueberry.example with ESMTPSA; Tue, 3 Nov 2026 10:00:00 +0000
            From: ann@blueberry.example
            """;

    @Test
    void withoutSettingsTheTopmostServersOrganisationIsSuggested() {
        TrustBoundary boundary = Diagnoses.of(MESSAGE).boundary();

        assertThat(boundary).isEqualTo(new TrustBoundary(Basis.SUGGESTED, 2, java.util.Optional.of("harbour.example")));
    }

    @Test
    void ownServersAreTakenAtTheReadersWord() {
        TrustBoundary boundary = Diagnoses.of(MESSAGE, "harbour.example").boundary();

        assertThat(boundary.basis()).isEqualTo(Basis.SET);
        assertThat(boundary.lowest()).isEqualTo(2);
    }

    @Test
    void ownServersByNameBelowADomain() {
        assertThat(Diagnoses.of(MESSAGE, "store.harbour.example").boundary().lowest()).as("the filter is not named").isEqualTo(4);
    }

    @Test
    void ownServersThatWroteNothingHereLeaveTheSuggestion() {
        assertThat(Diagnoses.of(MESSAGE, "orchard.example").boundary().basis()).isEqualTo(Basis.SUGGESTED);
    }

    @Test
    void aForgedLineWithTheOwnNameBelowTheBoundaryIsNotReached() {
        String forged = MESSAGE.replace("From: ann",
                "Received: from bank.example by mx1.harbour.example with ESMTPS" + DATE + "From: ann");

        assertThat(Diagnoses.of(forged).boundary().lowest()).as("the line above it names a foreign sender").isEqualTo(3);
        assertThat(Diagnoses.of(forged, "harbour.example").boundary().lowest()).isEqualTo(3);
    }

    @Test
    void aGreetingAloneDoesNotMakeAForeignServerAnOwnOne() {
        String message = "Received: from mx9.harbour.example (evil.invalid [198.51.100.66]) by mx1.harbour.example with ESMTP" + DATE
                + "Received: from bank.example by mx9.harbour.example with ESMTPS" + DATE;

        assertThat(Diagnoses.of(message).boundary().lowest()).isEqualTo(2);
    }

    @Test
    void whereTheServerWritesNoReverseDnsTheGreetingCountsIfTheNextLineBearsThatName() {
        String exchange = "Received: from hub1.harbour.example (2001:db8::1) by store.harbour.example (2001:db8::2)"
                + " with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.1" + DATE
                + "Received: from out.blueberry.example (198.51.100.8) by hub1.harbour.example (2001:db8::1)"
                + " with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15.20.1.1" + DATE
                + "Received: from laptop by out.blueberry.example with ESMTPSA" + DATE;

        assertThat(Diagnoses.of(exchange).boundary().lowest()).isEqualTo(2);
    }

    @Test
    void namesForInsideUseAndLinesWithoutFromAreFollowed() {
        String message = "Received: by 2002:a05:6a10::1 with SMTP id x" + DATE
                + "Received: from localhost (localhost [127.0.0.1]) by mx.harbour.example with ESMTP" + DATE
                + "Received: from mx.harbour.example ([10.0.0.2]) by scan.local with ESMTP" + DATE
                + "Received: from out.blueberry.example (out.blueberry.example [198.51.100.8]) by mx.harbour.example with ESMTPS" + DATE
                + "Received: from laptop (unknown [203.0.113.5]) by out.blueberry.example with ESMTPSA" + DATE;

        assertThat(Diagnoses.of(message).boundary().lowest()).isEqualTo(2);
    }

    @Test
    void aDeliveryByLmtpIsAStepInside() {
        String message = "Received: from mx.harbour.example by box with LMTP" + DATE
                + "Received: from out.blueberry.example (out.blueberry.example [198.51.100.8]) by mx.harbour.example with ESMTPS" + DATE
                + "Received: from laptop (unknown [203.0.113.5]) by out.blueberry.example with ESMTPSA" + DATE;

        assertThat(Diagnoses.of(message).boundary().lowest()).isEqualTo(2);
        assertThat(Diagnoses.of(message.replace("with LMTP", "with SMTP")).boundary().basis())
                .as("who box is cannot be told").isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void ownAddressesCount() {
        String message = "Received: from relay (relay.provider.example [192.0.2.77]) by mx1.harbour.example with ESMTPS" + DATE
                + "Received: from out.blueberry.example (out.blueberry.example [198.51.100.8]) by relay.harbour.example with ESMTPS" + DATE;

        assertThat(Diagnoses.of(message, "harbour.example").boundary().lowest()).isEqualTo(2);
        assertThat(Diagnoses.of(message, "harbour.example", "192.0.2.64/26").boundary().lowest()).isEqualTo(1);
    }

    @Test
    void aChainThatNamesNobodyHasNoBoundary() {
        TrustBoundary boundary = Diagnoses.of("Received: from x (unknown [203.0.113.5]) by mail with SMTP" + DATE).boundary();

        assertThat(boundary.basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(Diagnoses.of("From: a@example.org\n").boundary().basis()).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void fieldsStandAboveAtOrBelowTheBoundary() {
        Diagnosis diagnosis = Diagnoses.of(MESSAGE);
        Map<String, Standing> standings = diagnosis.headers().fields().stream()
                .collect(Collectors.toMap(HeaderField::name, diagnosis::standing, (newer, older) -> older));

        assertThat(standings).containsEntry("X-Filter", Standing.OWN)
                .containsEntry("Received-SPF", Standing.BORDER)
                .containsEntry("Received", Standing.CLAIMED)
                .containsEntry("From", Standing.CLAIMED);
    }
}
