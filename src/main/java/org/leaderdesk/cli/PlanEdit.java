package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.EditSlots;
import org.leaderdesk.desk.planner.PlanLibrary;
import org.leaderdesk.desk.planner.ReadPlan;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlanSlot;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Moves slots, writes another text for them, or says that a re-plan leaves them. */
@Command
final class PlanEdit extends BookCommand {

    @Parameters(arity = "1..*", paramLabel = "SLOT", descriptionKey = "cli.option.slot")
    private List<String> slots = new ArrayList<>();

    @Option(names = "--at", paramLabel = "HH:MM", descriptionKey = "cli.option.slot-at")
    private @Nullable String at;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "cli.option.slot-text")
    private @Nullable String text;

    @Option(names = "--pin", negatable = true, descriptionKey = "cli.option.slot-pin")
    private @Nullable Boolean pin;

    @Option(names = "--pictures", paramLabel = "N", descriptionKey = "cli.option.slot-pictures")
    private @Nullable Integer pictures;

    @Option(names = "--videos", paramLabel = "N", descriptionKey = "cli.option.slot-videos")
    private @Nullable Integer videos;

    PlanEdit(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        List<PlanSlot.Id> ids = PlanDone.ids(slots);
        return writing(
                session -> {
                    List<PlanSlot> _ = new EditSlots(session).say(ids, this::said);
                    ReadPlan plan = new ReadPlan(session);
                    PlanRules rules = plan.rules();
                    PlanJson shown = new PlanJson(session, console().messages());
                    for (PlanSlot slot : plan.find(ids)) {
                        if (json()) {
                            console().json(shown.of(slot));
                        } else {
                            console().say("cli.saved");
                        }
                        warn(slot, rules);
                    }
                    return DONE;
                });
    }

    /** What should be thought over before it is posted. */
    private void warn(PlanSlot slot, PlanRules rules) {
        Flaws flaws = PlanLibrary.flaws(slot.text());
        flaws.limitWords().stream()
                .map(found -> found.word())
                .distinct()
                .forEach(word -> console().note("plan.limit-word", word));
        if (rules.isQuiet(slot.at())) {
            console().note("plan.in-quiet");
        }
    }

    /** What is not said stays as it was. */
    private PlanSlot.Own said(PlanSlot.Own was) {
        return new PlanSlot.Own(
                at == null ? was.at() : time(at),
                text == null ? was.text() : Optional.of(text),
                pin == null ? was.pinned() : pin,
                pictures == null ? was.pictures() : OptionalInt.of(pictures),
                videos == null ? was.videos() : OptionalInt.of(videos));
    }

    /** A blank takes back what a person said. */
    private static Optional<LocalTime> time(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, "--at", typed);
        }
    }
}
