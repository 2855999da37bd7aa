package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.aftersales.AdvanceCase;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.aftersales.OpenCase;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What people complain about after the evening: six cases, each at another step, one settled. */
final class DemoComplaints {

    private static final PersonalText NOTHING = PersonalText.of("");
    private static final List<Reason> REASONS =
            List.of(
                    Reason.DAMAGED,
                    Reason.MISSING,
                    Reason.QUALITY,
                    Reason.WRONG,
                    Reason.LATE,
                    Reason.DAMAGED);

    private final Session session;
    private final List<String> said;

    DemoComplaints(Session session, DemoData data) {
        this.session = session;
        this.said = data.list("complaints", "\\|");
    }

    /**
     * Opens them.
     *
     * @param collected bags that went over the counter, at least six
     */
    void open(List<Bag> collected) {
        OpenCase open = new OpenCase(session);
        AdvanceCase advance = new AdvanceCase(session);
        for (int i = 0; i < REASONS.size(); i++) {
            ListedCase opened =
                    open.run(
                            new OpenCase.Complaint(
                                    collected.get(i).lines().getFirst().id(),
                                    1,
                                    REASONS.get(i),
                                    PersonalText.of(said.get(i))));
            advance(advance, opened.complaint().id(), i);
        }
    }

    private static void advance(AdvanceCase advance, UUID id, int number) {
        if (number > 1) {
            ListedCase _ = advance.step(id, Step.REPLIED, NOTHING);
        }
        if (number == 3) {
            ListedCase _ = advance.step(id, Step.CHECKED, NOTHING);
        }
        if (number > 3) {
            ListedCase _ =
                    advance.answer(
                            id,
                            new AdvanceCase.Wish(
                                    Answer.Kind.REPLACE, OptionalInt.empty(), Optional.empty()),
                            NOTHING);
        }
        if (number == REASONS.size() - 1) {
            ListedCase _ = advance.step(id, Step.SETTLED, NOTHING);
        }
    }
}
