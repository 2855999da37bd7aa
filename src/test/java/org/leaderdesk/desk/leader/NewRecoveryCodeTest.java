package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** A new recovery code opens the book once it was typed back, and the old one until then. */
class NewRecoveryCodeTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private Books books;
    private Path book;
    private String first;

    @BeforeEach
    void aBook() {
        desk = DeskFixture.in(folder);
        book = folder.resolve("with-code");
        books = new Books(desk.clock(), new SecureRandom(), () -> new ArgonCost(8, 1, 1));
        Books.Made made = books.create(book, "李团长", false, DeskFixture.CHINA, passcode());
        first = made.recoveryCode();
        made.session().close();
    }

    @Test
    void typedBackItReplacesTheOldOne() {
        String fresh;
        try (Session session = books.signIn(book, "", passcode());
                NewRecoveryCode code = new NewRecoveryCode(session)) {
            fresh = code.propose(passcode());
            assertNotEquals(first, fresh);
            code.replace(" " + fresh.toLowerCase(Locale.ROOT).replace("-", " "));
            assertEquals(
                    1,
                    new BrowseAudit(session)
                            .count(
                                    new BrowseAudit.Query(
                                            Optional.of(AuditAction.RECOVERY_REPLACED),
                                            Optional.empty())));
        }
        assertEquals(RefusalCode.WRONG_RECOVERY_CODE, recover(first));
        books.recover(book, "", fresh, passcode()).close();
    }

    @Test
    void notTypedBackNothingChanges() {
        try (Session session = books.signIn(book, "", passcode());
                NewRecoveryCode code = new NewRecoveryCode(session)) {
            String fresh = code.propose(passcode());
            assertEquals(RefusalCode.CODE_TYPED_WRONG, refused(() -> code.replace(first)));
            assertEquals(RefusalCode.CODE_TYPED_WRONG, refused(() -> code.replace("quite wrong")));
            assertNotEquals(first, fresh);
        }
        books.recover(book, "", first, passcode()).close();
    }

    @Test
    void aCodeThatWasLeftIsForgotten() {
        try (Session session = books.signIn(book, "", passcode())) {
            NewRecoveryCode code = new NewRecoveryCode(session);
            String fresh = code.propose(passcode());
            code.close();
            assertEquals(RefusalCode.CODE_TYPED_WRONG, refused(() -> code.replace(fresh)));
        }
    }

    @Test
    void itNeedsTheLeadersOwnPasscode() {
        try (Session session = books.signIn(book, "", passcode());
                NewRecoveryCode code = new NewRecoveryCode(session)) {
            assertEquals(
                    RefusalCode.WRONG_PASSCODE,
                    refused(() -> code.propose("not the passcode".toCharArray())));
        }
        DeskFixture _ = desk.with("小王", Role.PICKUP_STAFF);
        try (Session staff = desk.signIn("小王");
                NewRecoveryCode code = new NewRecoveryCode(staff)) {
            assertEquals(RefusalCode.NOT_PERMITTED, refused(() -> code.propose(passcode())));
        }
    }

    private RefusalCode recover(String code) {
        return refused(() -> books.recover(book, "", code, passcode()).close());
    }

    private static RefusalCode refused(Runnable work) {
        return assertThrows(Refused.class, work::run).code();
    }

    private static char[] passcode() {
        return DeskFixture.PASSCODE.toCharArray();
    }
}
