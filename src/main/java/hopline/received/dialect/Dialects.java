package hopline.received.dialect;

import java.util.List;

/** All dialects that Hopline reads, in the order in which they are shown a line. A new one is a class and a row. */
public final class Dialects {

    public static final List<Dialect> ALL = List.of(
            new Postfix(),
            new Exim(),
            new Sendmail(),
            new Courier(),
            new Exchange(),
            new MicrosoftSmtp(),
            new Google(),
            new CommuniGate(),
            new Yahoo(),
            new OpenSmtpd(),
            new Mox(),
            new Cisco(),
            new Gateways(),
            new Logins(),
            new Denials(),
            new Envelopes(),
            new Retrieval(),
            new LocalAgents(),
            new Zmailer(),
            new Smap(),
            new Qmail(),
            new Products());

    private Dialects() {
    }
}
