package org.leaderdesk.desk.leader;

import org.leaderdesk.book.keys.RecoveryCode;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.Optional;

/**
 * Gives the book a new recovery code: it is shown, written down and typed back, and only then does
 * the one before open nothing any more. Closing forgets a code that was not typed back.
 */
public final class NewRecoveryCode implements AutoCloseable {

    private final Session session;
    private Optional<RecoveryCode> proposed = Optional.empty();

    public NewRecoveryCode(Session session) {
        this.session = session;
    }

    /**
     * Makes a code that opens nothing yet.
     *
     * @param passcode the signed-in leader's own, zeroed before this returns
     * @return the code, grouped for reading
     * @throws Refused NOT_PERMITTED, WRONG_PASSCODE, SLOWED_DOWN
     */
    public String propose(char[] passcode) {
        session.requireKeeper();
        session.slots().requirePasscode(session.user().id(), passcode);
        close();
        RecoveryCode code = session.slots().proposeRecovery();
        proposed = Optional.of(code);
        return code.grouped();
    }

    /**
     * Makes the proposed code the book's, once it was typed back.
     *
     * @param typed in any case and grouping
     * @throws Refused NOT_PERMITTED, CODE_TYPED_WRONG, PASSCODE_NEEDED while contacts are locked
     */
    public void replace(CharSequence typed) {
        session.requireKeeper();
        RecoveryCode code =
                proposed.filter(each -> isTyped(each, typed))
                        .orElseThrow(() -> new Refused(RefusalCode.CODE_TYPED_WRONG));
        session.slots().replaceRecovery(session.who().ring(), code);
        session.audit(AuditAction.RECOVERY_REPLACED, "", "", 0);
        close();
    }

    private static boolean isTyped(RecoveryCode code, CharSequence typed) {
        try (RecoveryCode read = RecoveryCode.parse(typed)) {
            return read.equals(code);
        } catch (Refused e) {
            throw new Refused(RefusalCode.CODE_TYPED_WRONG, e);
        }
    }

    @Override
    public void close() {
        proposed.ifPresent(RecoveryCode::close);
        proposed = Optional.empty();
    }
}
