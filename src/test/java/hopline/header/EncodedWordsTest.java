package hopline.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encoded words (RFC 2047): what is valid is decoded, what is not stays as written. */
class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no encoded word                              | no encoded word",
        "=?UTF-8?Q?=C3=A9t=C3=A9?=                    | été",
        "=?utf-8?q?a_b?=                              | a b",
        "=?ISO-8859-1?B?6XTp?=                        | été",
        "=?windows-1252?Q?=80?=                       | €",
        "=?UTF-8*fr?Q?=C3=A9?=                        | é",
        "=?UTF-8?Q?one?= =?UTF-8?Q?two?=              | onetwo",
        "=?UTF-8?Q?one?= two =?UTF-8?Q?three?=        | one two three",
        "Re: =?UTF-8?B?w6k=?= end                     | Re: é end"})
    void decodesValidWords(String value, String expected) {
        assertThat(EncodedWords.decode(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "=?UTF-8?X?abc?=                              | =?UTF-8?X?abc?=",
        "=?UTF-8?Q?abc                                | =?UTF-8?Q?abc",
        "=?UTF-8?=                                    | =?UTF-8?=",
        "=?                                           | =?",
        "=?x-nobody-knows?Q?abc?=                     | =?x-nobody-knows?Q?abc?=",
        "=?x-nobody-knows?Q?abc?= =?UTF-8?Q?=C3=A9?=  | =?x-nobody-knows?Q?abc?= é",
        "=?UTF-8?Q?=C3=A9?= =?../etc?Q?abc?=          | é =?../etc?Q?abc?="})
    void leavesWhatIsBrokenAsItIsAndDecodesTheRest(String value, String expected) {
        assertThat(EncodedWords.decode(value)).isEqualTo(expected);
    }
}
