package org.leaderdesk.ui.plan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.desk.planner.Suggestions;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The activities beside the everyday plan, and what people of the groups suggest. */
final class ActivitiesViewModel {

    /** Older activities are history, which the command lists. */
    private static final int SHOWN_DAYS = 31;

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<Seen> seen =
            new ReadOnlyObjectWrapper<>(new Seen(List.of(), List.of(), List.of()));

    /**
     * What is seen.
     *
     * @param groups the names of the chat groups
     */
    record Seen(
            List<Activities.Listed> activities,
            List<Suggestions.Listed> suggestions,
            List<String> groups) {}

    ActivitiesViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    void refresh() {
        LocalDate since = today().minusDays(SHOWN_DAYS);
        workplace
                .background()
                .run(
                        () ->
                                new Seen(
                                        activities().since(since),
                                        new Suggestions(workplace.session()).list(),
                                        new ListGroups(workplace.session())
                                                .run().listed().stream()
                                                        .map(each -> each.group().name())
                                                        .sorted()
                                                        .toList()),
                        seen::set);
    }

    private Activities activities() {
        return new Activities(workplace.session());
    }

    void add(Activities.Typed typed, Runnable told, Consumer<Refused> no) {
        workplace
                .background()
                .run(
                        () -> activities().add(typed),
                        added -> {
                            workplace.notices().done(workplace.text("plan.activity-added"));
                            told.run();
                            refresh();
                        },
                        no);
    }

    void ready(UUID activity, boolean is) {
        change(
                "plan.activity-saved",
                () -> {
                    activities().ready(activity, is);
                    return true;
                });
    }

    void note(UUID activity, String learned) {
        change(
                "plan.activity-saved",
                () -> {
                    activities().note(activity, learned);
                    return true;
                });
    }

    void remove(UUID activity) {
        change(
                "plan.activity-removed",
                () -> {
                    activities().remove(activity);
                    return true;
                });
    }

    void suggest(
            Suggestion.About about,
            Optional<String> group,
            String text,
            Runnable told,
            Consumer<Refused> no) {
        workplace
                .background()
                .run(
                        () -> new Suggestions(workplace.session()).add(about, group, text),
                        added -> {
                            told.run();
                            refresh();
                        },
                        no);
    }

    void answer(UUID suggestion, Suggestion.Answer answer) {
        change(
                "plan.suggestion-answered",
                () -> {
                    new Suggestions(workplace.session()).answer(suggestion, answer);
                    return true;
                });
    }

    private void change(String said, Callable<Boolean> work) {
        workplace
                .background()
                .run(
                        work,
                        done -> {
                            workplace.notices().done(workplace.texts().text(said));
                            refresh();
                        });
    }
}
