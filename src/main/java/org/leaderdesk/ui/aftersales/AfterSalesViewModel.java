package org.leaderdesk.ui.aftersales;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.leaderdesk.desk.aftersales.AdvanceCase;
import org.leaderdesk.desk.aftersales.FindLines;
import org.leaderdesk.desk.aftersales.ListCases;
import org.leaderdesk.desk.aftersales.ListedCase;
import org.leaderdesk.desk.aftersales.OpenCase;
import org.leaderdesk.desk.aftersales.SeeCase;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The cases a person looks at, and what stands beside them. */
final class AfterSalesViewModel {

    /** Closed cases that are listed. */
    private static final int MOST = 500;

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Workplace workplace;
    private final ObservableList<ListedCase> cases = FXCollections.observableArrayList();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Beside> beside =
            new ReadOnlyObjectWrapper<>(new Beside.Nothing());
    private final Timeline minutes =
            new Timeline(new KeyFrame(Duration.minutes(1), event -> refresh()));
    private int generation;
    private int looks;

    /** What stands beside the list. */
    sealed interface Beside {

        record Nothing() implements Beside {}

        /** A case, with what to write in every scene. */
        record Seen(SeeCase.Seen seen, List<SeeCase.Script> scripts) implements Beside {

            UUID id() {
                return seen.listed().complaint().id();
            }
        }

        /** What to write, about nobody yet. */
        record Scripts(List<SeeCase.Script> scripts) implements Beside {}

        /** A case that is being opened about one of these lines; none until somebody is found. */
        record Opening(List<FindLines.Line> lines) implements Beside {}
    }

    AfterSalesViewModel(Workplace workplace) {
        this.workplace = workplace;
        minutes.setCycleCount(Animation.INDEFINITE);
        closed.subscribe(() -> refresh());
    }

    ObservableList<ListedCase> cases() {
        return cases;
    }

    /** Whether the closed cases are listed in place of the open ones. */
    BooleanProperty closedProperty() {
        return closed;
    }

    ReadOnlyObjectProperty<Beside> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /** Lets the clocks run while somebody looks at them. */
    void watch(boolean seen) {
        if (seen) {
            minutes.play();
        } else {
            minutes.stop();
        }
    }

    void refresh() {
        int now = ++generation;
        boolean past = closed.get();
        ListCases list = new ListCases(workplace.session());
        workplace
                .background()
                .run(
                        () -> past ? list.closed(MOST) : list.open(),
                        read -> {
                            if (now == generation) {
                                cases.setAll(read);
                            }
                        });
    }

    /** Looks at a case, or begins one about an order of this id. */
    void go(UUID id) {
        boolean known = cases.stream().anyMatch(each -> each.complaint().id().equals(id));
        if (known) {
            select(id);
        } else {
            look(
                    () -> new FindLines(workplace.session()).ofOrder(id),
                    lines -> {
                        if (lines.isEmpty()) {
                            select(id);
                        } else {
                            beside.set(new Beside.Opening(lines));
                        }
                    });
        }
    }

    void select(UUID id) {
        look(
                () ->
                        new Beside.Seen(
                                see().run(id, workplace.texts().locale()),
                                see().scripts(Optional.of(id), workplace.texts().locale())),
                beside::set);
    }

    void leave() {
        looks++;
        beside.set(new Beside.Nothing());
    }

    void begin() {
        looks++;
        beside.set(new Beside.Opening(List.of()));
    }

    void scripts() {
        look(
                () ->
                        new Beside.Scripts(
                                see().scripts(Optional.empty(), workplace.texts().locale())),
                beside::set);
    }

    private SeeCase see() {
        return new SeeCase(workplace.session());
    }

    private <T> void look(Callable<T> what, Consumer<T> seen) {
        int now = ++looks;
        workplace
                .background()
                .run(
                        what,
                        read -> {
                            if (now == looks) {
                                seen.accept(read);
                            }
                        });
    }

    /** The lines of somebody who was found. */
    void linesOf(UUID member) {
        look(
                () -> new FindLines(workplace.session()).ofMember(member),
                lines -> beside.set(new Beside.Opening(lines)));
    }

    /**
     * The lines of the order whose code was typed.
     *
     * @param nobody told where no order has it
     */
    void linesOfCode(String typed, Runnable nobody) {
        look(
                () -> new FindLines(workplace.session()).ofCode(typed),
                lines -> {
                    if (lines.isEmpty()) {
                        nobody.run();
                    } else {
                        beside.set(new Beside.Opening(lines));
                    }
                });
    }

    void open(OpenCase.Complaint complaint, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new OpenCase(workplace.session()).run(complaint),
                        listed -> {
                            workplace.notices().done(workplace.text("after-sales.opened"));
                            closed.set(false);
                            changed(listed);
                        },
                        refused);
    }

    /** Says what happened; a case that is closed by it can be opened again in the notice. */
    void step(UUID id, Step step, String note, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () ->
                                new AdvanceCase(workplace.session())
                                        .step(id, step, PersonalText.of(note)),
                        listed -> {
                            if (step.closes()) {
                                workplace
                                        .notices()
                                        .done(
                                                workplace.text("after-sales.closed-now"),
                                                () -> step(id, Step.REOPENED, "", refused));
                            }
                            changed(listed);
                        },
                        refused);
    }

    void answer(UUID id, AdvanceCase.Wish wish, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        () -> new AdvanceCase(workplace.session()).answer(id, wish, NOTHING),
                        listed -> {
                            workplace.notices().done(workplace.text("after-sales.chosen"));
                            changed(listed);
                        },
                        refused);
    }

    private void changed(ListedCase listed) {
        refresh();
        select(listed.complaint().id());
    }
}
