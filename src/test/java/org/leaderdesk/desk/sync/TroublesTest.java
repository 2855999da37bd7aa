package org.leaderdesk.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.wire.Code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whatever a platform, or the way to it, may answer has a title and says what to do. */
class TroublesTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Those of a whole request; what is said of one edit stands in a disagreement. */
    static Stream<String> codes() {
        return Stream.concat(
                Arrays.stream(Code.values())
                        .filter(each -> each.compareTo(Code.ERASED) < 0)
                        .map(Code::text),
                Stream.of(
                        SyncTrouble.UNREACHABLE,
                        SyncTrouble.NO_PLATFORM,
                        SyncTrouble.NOT_ENROLLED,
                        SyncTrouble.CERTIFICATE,
                        "a_code_of_next_year"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyTroubleIsSaidWithoutItsCode(String code) {
        Refused kept = Troubles.refused(code);
        Refused live = Troubles.refused(new SyncTrouble(code, "what it said", null));
        assertEquals(kept.code(), live.code());
        for (Locale language : LANGUAGES) {
            Messages messages = Messages.of(language);
            String sentence = messages.refusal(live.code().name(), live.arguments());
            String title = messages.text(Messages.SYNC_TROUBLE + live.code().name(), 3);
            for (String said : List.of(sentence, title)) {
                assertFalse(said.isBlank() || said.contains("_") || said.contains("what it"), said);
            }
            assertTrue(sentence.length() > title.length(), sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatPassesByItselfIsNotSaidToHaveStopped(String code) {
        Refused trouble = Troubles.refused(code);
        boolean stopped =
                Messages.of(Locale.ENGLISH)
                        .text(Messages.SYNC_TROUBLE + trouble.code().name(), 3)
                        .contains("stopped");
        assertTrue(!stopped || !Troubles.passes(trouble.code()), code);
    }
}
