package org.leaderdesk.desk.member;

import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.privacy.Holdings;
import org.leaderdesk.exchange.HoldingsFile;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.HoldingsSheet;
import org.leaderdesk.paper.Target;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes all that the book holds of one person into a file, to be handed to them: nothing in it is
 * masked, so it is the leader's alone, wants a purpose, and stands in the audit trail.
 */
public final class ExportHoldings {

    private final Session session;
    private final SegmentMembers segments;

    public ExportHoldings(Session session, SegmentMembers segments) {
        this.session = session;
        this.segments = segments;
    }

    /**
     * What is wanted.
     *
     * @param out .pdf or .json
     * @param overwrite whether a file that is there may be replaced
     * @param purpose what it is needed for, in the leader's words
     */
    public record Request(UUID member, Path out, boolean overwrite, String purpose) {}

    /**
     * Writes it.
     *
     * @param locale of the paper's words
     * @return how many rows are in it
     * @throws Refused NOT_PERMITTED, PURPOSE_MISSING, CONTACTS_NOT_HERE, MEMBER_UNKNOWN also of one
     *     who was erased, OUTPUT_ENDING, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public int run(Request request, Locale locale) {
        session.require(Role.LEADER);
        if (request.purpose().isBlank()) {
            throw new Refused(RefusalCode.PURPOSE_MISSING);
        }
        session.requireContactsHere();
        String name = request.out().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".json")) {
            throw new Refused(RefusalCode.OUTPUT_ENDING, request.out(), ".pdf, .json");
        }
        OutputFile.check(request.out(), request.overwrite());
        Member member =
                session.book()
                        .read(session.who(), tx -> StandingMember.present(tx, request.member()));
        SegmentMembers.Members members = segments.run();
        session.audit(AuditAction.EXPORT, request.purpose().strip(), "members", 1);
        Holdings holdings = new HeldOf(session, members).read(member.id());
        if (name.endsWith(".json")) {
            HoldingsFile.write(holdings, request.out());
        } else {
            new HoldingsSheet(Fonts.ofThisComputer())
                    .print(holdings, locale, new Target.File(request.out()));
        }
        return holdings.sections().stream().mapToInt(each -> each.rows().size()).sum();
    }
}
