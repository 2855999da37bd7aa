package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.AdvanceCase;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;

/** Takes the next step of an after-sales case, or chooses its answer. */
@Command
final class AfterSalesAdvance extends BookCommand {

    @Parameters(paramLabel = "CASE", descriptionKey = "cli.option.case")
    private String complaint = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "cli.option.case-note")
    private String note = "";

    private static final class What {

        @Option(names = "--step", descriptionKey = "cli.option.case-step")
        private @Nullable Taken step;

        @ArgGroup(exclusive = false)
        private @Nullable Chosen chosen;
    }

    /** The steps a person takes; the others follow from what is chosen and from other cases. */
    private enum Taken {
        REPLIED(Step.REPLIED),
        CHECKED(Step.CHECKED),
        APOLOGISED(Step.APOLOGISED),
        SETTLED(Step.SETTLED),
        WITHDRAWN(Step.WITHDRAWN),
        REOPENED(Step.REOPENED);

        private final Step step;

        Taken(Step step) {
            this.step = step;
        }
    }

    /** An answer with what belongs to it. */
    private static final class Chosen {

        @Option(names = "--answer", required = true, descriptionKey = "cli.option.case-answer")
        private Answer.Kind answer = Answer.Kind.REFUND;

        @Option(names = "--qty", paramLabel = "N", descriptionKey = "cli.option.case-answer-qty")
        private @Nullable Integer quantity;

        @Option(names = "--amount", paramLabel = "YUAN", descriptionKey = "cli.option.case-amount")
        private @Nullable BigDecimal amount;

        AdvanceCase.Wish wish() {
            return new AdvanceCase.Wish(
                    answer,
                    quantity == null ? OptionalInt.empty() : OptionalInt.of(quantity),
                    Yuan.parse("--amount", amount));
        }
    }

    AfterSalesAdvance(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID id = Ids.parse(complaint);
        return writing(
                session -> {
                    CaseJson.tell(console(), json(), advance(session, id), session.zone());
                    return DONE;
                });
    }

    private ListedCase advance(Session session, UUID id) {
        AdvanceCase advance = new AdvanceCase(session);
        PersonalText noted = PersonalText.of(note);
        Taken step = what.step;
        return step != null
                ? advance.step(id, step.step, noted)
                : advance.answer(id, Objects.requireNonNull(what.chosen).wish(), noted);
    }
}
