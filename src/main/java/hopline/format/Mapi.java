package hopline.format;

/** The numbers of the MAPI properties that are read (MS-OXPROPS §2). */
final class Mapi {

    static final int MESSAGE_CLASS = 0x001A;
    static final int SUBJECT = 0x0037;
    static final int CLIENT_SUBMIT_TIME = 0x0039;
    static final int SENT_REPRESENTING_NAME = 0x0042;
    static final int TRANSPORT_MESSAGE_HEADERS = 0x007D;
    static final int SENDER_NAME = 0x0C1A;
    static final int SENDER_ADDRESS_TYPE = 0x0C1E;
    static final int SENDER_EMAIL_ADDRESS = 0x0C1F;
    static final int MESSAGE_DELIVERY_TIME = 0x0E06;
    static final int MESSAGE_FLAGS = 0x0E07;
    static final int BODY = 0x1000;
    static final int INTERNET_MESSAGE_ID = 0x1035;
    static final int DISPLAY_NAME = 0x3001;
    static final int ATTACH_DATA = 0x3701;
    static final int ATTACH_FILENAME = 0x3704;
    static final int ATTACH_LONG_FILENAME = 0x3707;
    static final int ATTACH_MIME_TAG = 0x370E;
    static final int INTERNET_CODEPAGE = 0x3FDE;
    static final int MESSAGE_CODEPAGE = 0x3FFD;
    static final int SENDER_SMTP_ADDRESS = 0x5D01;

    private Mapi() {
    }
}
