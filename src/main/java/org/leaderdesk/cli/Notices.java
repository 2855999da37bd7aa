package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.ConsentNotice;

import java.util.Optional;

/** Which notice somebody was told, as an option says it. */
final class Notices {

    private Notices() {}

    /**
     * The version; where it was not said, the current one of a yes, and none of a no.
     *
     * @throws Refused OPTION_UNREADABLE of a version there never was
     */
    static Optional<String> told(
            Consent.Purpose purpose, @Nullable String version, boolean granted) {
        if (version == null) {
            return granted
                    ? Optional.of(ConsentNotice.current(purpose).version())
                    : Optional.empty();
        }
        if (!ConsentNotice.all().contains(new ConsentNotice(purpose, version))) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--notice", version);
        }
        return Optional.of(version);
    }
}
