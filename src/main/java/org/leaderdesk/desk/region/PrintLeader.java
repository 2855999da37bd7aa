package org.leaderdesk.desk.region;

import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.LeaderSheet;
import org.leaderdesk.paper.Target;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One page about a leader, for a talk of two (S083, S145). */
public final class PrintLeader {

    private final Session session;

    public PrintLeader(Session session) {
        this.session = session;
    }

    /**
     * Writes it as a PDF: the leader's twelve weeks beside what is usual in the whole book.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws Refused what {@link ReadLeaderWeeks#run} and {@link OutputFile#check} and {@link
     *     LeaderSheet#print} refuse
     */
    public LeaderFile run(UUID leader, LocalDate day, Path file, boolean overwrite, Locale locale) {
        session.require(Role.REGIONAL_MANAGER);
        OutputFile.check(file, overwrite);
        LeaderFile found = new ReadLeaderWeeks(session).run(leader, day);
        List<RegionMedian> medians = new ReadRegion(session).run(Optional.empty(), day).medians();
        new LeaderSheet(Fonts.ofThisComputer())
                .print(
                        found,
                        medians,
                        session.clock().instant().atZone(session.zone()),
                        locale,
                        new Target.File(file));
        return found;
    }
}
