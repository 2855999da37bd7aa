package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.EditSlots;
import org.leaderdesk.desk.planner.ReadPlan;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.PlanSlot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says that slots were posted, and what came of it. */
@Command
final class PlanDone extends BookCommand {

    @Parameters(arity = "1..*", paramLabel = "SLOT", descriptionKey = "cli.option.slot")
    private List<String> slots = new ArrayList<>();

    @Option(names = "--participants", paramLabel = "N", descriptionKey = "cli.option.participants")
    private @Nullable Integer participants;

    @Option(names = "--replies", paramLabel = "N", descriptionKey = "cli.option.replies")
    private @Nullable Integer replies;

    @Option(names = "--clicks", paramLabel = "N", descriptionKey = "cli.option.clicks")
    private @Nullable Integer clicks;

    @Option(names = "--original", negatable = true, descriptionKey = "cli.option.original")
    private @Nullable Boolean original;

    PlanDone(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<PlanSlot.Id> ids = ids(slots);
        return writing(
                session -> {
                    List<PlanSlot> _ =
                            new EditSlots(session)
                                    .done(
                                            ids,
                                            new EditSlots.Counts(
                                                    number(participants),
                                                    number(replies),
                                                    number(clicks),
                                                    Optional.ofNullable(original)));
                    show(session, ids);
                    return DONE;
                });
    }

    private void show(Session session, List<PlanSlot.Id> ids) {
        if (json()) {
            PlanJson shown = new PlanJson(session, console().messages());
            new ReadPlan(session).find(ids).forEach(slot -> console().json(shown.of(slot)));
        } else {
            console().say("cli.plan.done", ids.size());
        }
    }

    static List<PlanSlot.Id> ids(List<String> texts) {
        return texts.stream()
                .map(
                        text ->
                                PlanSlot.Id.of(text)
                                        .orElseThrow(
                                                () -> new Refused(RefusalCode.SLOT_UNKNOWN, text)))
                .toList();
    }

    static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
