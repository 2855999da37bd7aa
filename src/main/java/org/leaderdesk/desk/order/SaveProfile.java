package org.leaderdesk.desk.order;

import org.leaderdesk.desk.leader.OutputFile;
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
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused OPTION_UNREADABLE where there is no profile of that name, what {@link
     *     OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public void run(String name, Path file, boolean overwrite) {
        Profile profile =
                Profile.builtIn(name)
                        .orElseThrow(
                                () -> new Refused(RefusalCode.OPTION_UNREADABLE, "NAME", name));
        OutputFile.check(file, overwrite);
        try {
            profile.save(file);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
