package org.leaderdesk.desk.leader;

import org.leaderdesk.book.SettingTable;
import org.leaderdesk.domain.leader.Hotline;

import java.util.Map;

/** Whom to call when something goes wrong (S199): everybody reads it, the keeper writes it. */
public final class SupportHotline {

    private static final String NAME = "support.name";
    private static final String PHONE = "support.phone";
    private static final String HOURS = "support.hours";

    private final Session session;

    public SupportHotline(Session session) {
        this.session = session;
    }

    public Hotline read() {
        return session.book().read(session.who(), tx -> of(tx.settings()));
    }

    static Hotline of(SettingTable settings) {
        return new Hotline(
                settings.get(NAME).orElse(""),
                settings.get(PHONE).orElse(""),
                settings.get(HOURS).orElse(""));
    }

    /**
     * Writes it; a part left blank is taken out.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public void write(Hotline hotline) {
        session.requireKeeper();
        Map<String, String> parts =
                Map.of(NAME, hotline.name(), PHONE, hotline.phone(), HOURS, hotline.hours());
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    parts.forEach((key, value) -> set(tx.settings(), key, value));
                                    return true;
                                });
    }

    private static void set(SettingTable settings, String key, String value) {
        if (settings.get(key).orElse("").equals(value)) {
            return;
        }
        if (value.isEmpty()) {
            settings.clear(key);
        } else {
            settings.set(key, value);
        }
    }
}
