package org.leaderdesk.desk.order;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.Profile;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a built-in profile to a file, as the beginning of one's own; needs no book. */
public final class SaveProfile {

    /**
     * Writes the profile.
     *
     * @throws Refused OPTION_UNREADABLE where there is no profile of that name, FILE_WRITE_FAILED
     */
    public void run(String name, Path file) {
        Profile profile =
                Profile.builtIn(name)
                        .orElseThrow(
                                () -> new Refused(RefusalCode.OPTION_UNREADABLE, "NAME", name));
        try {
            profile.save(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
