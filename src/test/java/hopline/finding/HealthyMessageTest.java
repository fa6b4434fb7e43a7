package hopline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary mail of today, as it reaches three kinds of mailboxes: nothing in it may alarm anybody. */
class HealthyMessageTest {

    private static final String OWN_SERVER = """
            Return-Path: <ann@blueberry.example>
            Delivered-To: bob@harbour.example
            Received: from mx1.harbour.example ([10.8.0.3]) by mail.harbour.example with LMTP id YH3w (envelope-from <ann@blueberry.example>)
             for <bob@harbour.example>; Tue, 3 Nov 2026 10:00:04 +0000
            Authentication-Results: mx1.harbour.example; spf=pass smtp.mailfrom=ann@blueberry.example;
             dkim=pass header.d=blueberry.example header.s=2026a; dmarc=pass header.from=blueberry.example
            Received: from out3.blueberry.example (out3.blueberry.example [192.0.2.8]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
             by mx1.harbour.example (Postfix) with ESMTPS id 4Xk2Tq0JmCz9rxS for <bob@harbour.example>; Tue, 3 Nov 2026 10:00:03 +0000 (UTC)
            Received: from laptop (dsl-57.provider.example [203.0.113.57]) (using TLSv1.3 with cipher TLS_AES_128_GCM_SHA256 (128/128 bits))
             by out3.blueberry.example (Postfix) with ESMTPSA id 4Xk2Hl0V5Tz3kQp for <bob@harbour.example>; Tue, 3 Nov 2026 10:00:01 +0000 (UTC)
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=blueberry.example; s=2026a; t=1793700001;
             h=from:to:subject:date:message-id; bh=eA==; b=eA==
            From: Ann <ann@blueberry.example>
            To: bob@harbour.example
            Subject: Lunch
            Date: Tue, 3 Nov 2026 10:00:00 +0000
            Message-ID: <1@blueberry.example>
            """;

    private static final String EXCHANGE = """
            Received: from HUB1.harbour.example (2001:db8::10) by BOX1.harbour.example (2001:db8::11) with Microsoft SMTP Server
             (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9275.12; Tue, 3 Nov 2026 10:00:03 +0000
            Received: from FRONT1.harbour.example (2001:db8::9) by HUB1.harbour.example (2001:db8::10) with Microsoft SMTP Server
             (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9275.12 via Frontend Transport; Tue, 3 Nov 2026 10:00:02 +0000
            Authentication-Results: spf=pass (sender IP is 192.0.2.8) smtp.mailfrom=blueberry.example; dkim=pass (signature was verified)
             header.d=blueberry.example;dmarc=pass action=none header.from=blueberry.example;compauth=pass reason=100
            Received: from out3.blueberry.example (192.0.2.8) by FRONT1.harbour.example (2001:db8::9) with Microsoft SMTP Server
             (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9275.12 via Frontend Transport; Tue, 3 Nov 2026 10:00:01 +0000
            Received: from laptop (dsl-57.provider.example. [203.0.113.57]) by out3.blueberry.example with ESMTPSA id x-4
             (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128); Tue, 03 Nov 2026 02:00:00 -0800 (PST)
            X-Forefront-Antispam-Report: CIP:192.0.2.8;CTRY:FR;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;CAT:NONE;DIR:INB;
            X-Microsoft-Antispam: BCL:0;
            From: Ann <ann@blueberry.example>
            To: bob@harbour.example
            Subject: Lunch
            Date: Tue, 3 Nov 2026 10:59:59 +0100
            Message-ID: <2@blueberry.example>
            """;

    private static final String INSIDE_ONE_COMPANY = """
            Received: from app.harbour.example ([10.1.0.7]) by mail.harbour.example (Postfix) with ESMTPS id 9; Tue, 3 Nov 2026 10:00:00 +0000
            From: ann@harbour.example
            To: bob@harbour.example
            Subject: Lunch
            Date: Tue, 3 Nov 2026 10:00:00 +0000
            Message-ID: <3@harbour.example>
            """;

    @ParameterizedTest
    @ValueSource(strings = {OWN_SERVER, EXCHANGE, INSIDE_ONE_COMPANY})
    void nothingAlarms(String message) {
        assertThat(Seen.all(message)).allMatch(line -> line.contains(" NOTE"));
        assertThat(Seen.all(message, "harbour.example")).allMatch(line -> line.contains(" NOTE"));
    }

    @Test
    void allThatIsToldOfAMessageIsThatALastStepInsideRecordsNoTls() {
        assertThat(Seen.all(OWN_SERVER)).containsExactly("NoTls.private NOTE 3");
        assertThat(Seen.all(EXCHANGE)).isEmpty();
    }
}
