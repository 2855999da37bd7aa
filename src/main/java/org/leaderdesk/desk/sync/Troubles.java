package org.leaderdesk.desk.sync;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.sync.SyncTrouble;

import java.util.Arrays;

/** What the platform or the way to it said, as a sentence for people. */
final class Troubles {

    private Troubles() {}

    static Refused refused(SyncTrouble trouble) {
        String message = String.valueOf(trouble.getMessage());
        return new Refused(
                sentence(trouble.kind()), trouble, message.substring(message.indexOf(": ") + 2));
    }

    /** What the book keeps of it: the code alone. */
    static Refused refused(String code) {
        return new Refused(sentence(SyncTrouble.Kind.of(code)), code);
    }

    /** Whether it may go by itself. */
    static boolean passes(RefusalCode sentence) {
        return Arrays.stream(SyncTrouble.Kind.values())
                .anyMatch(each -> sentence(each) == sentence && each.passes());
    }

    private static RefusalCode sentence(SyncTrouble.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> RefusalCode.SYNC_UNREACHABLE;
            case NO_PLATFORM -> RefusalCode.SYNC_NO_PLATFORM;
            case CERTIFICATE -> RefusalCode.SYNC_CERTIFICATE;
            case NOT_ENROLLED -> RefusalCode.SYNC_NOT_ENROLLED;
            case ENROL_CODE -> RefusalCode.SYNC_ENROL_CODE;
            case PAIRING_CODE -> RefusalCode.SYNC_PAIRING_CODE;
            case SIGNED_OFF -> RefusalCode.SYNC_SIGNED_OFF;
            case FORKED -> RefusalCode.SYNC_FORKED;
            case UPGRADE -> RefusalCode.SYNC_UPGRADE;
            case SLOW_DOWN -> RefusalCode.SYNC_SLOW_DOWN;
            case DRIFT -> RefusalCode.SYNC_DRIFT;
            case PLATFORM_FAILED -> RefusalCode.SYNC_PLATFORM_FAILED;
        };
    }
}
