package org.leaderdesk.ui.plan;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.desk.planner.DrawPost;
import org.leaderdesk.desk.planner.EditSlots;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.desk.planner.PlanLibrary;
import org.leaderdesk.desk.planner.PlanWeek;
import org.leaderdesk.desk.planner.PrintPlan;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.desk.planner.SeePlanWeek;
import org.leaderdesk.desk.planner.ServicesOf;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.ServicePost;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.fx.Warnings;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A day's board or a week, and the post a person looks at. */
final class PlanViewModel {

    private final Workplace workplace;
    private final ObjectProperty<LocalDate> day;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.DAY);
    private final ReadOnlyObjectWrapper<SeePlan.@Nullable Board> board =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ServicesOf.Service>> services =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ReviewPlan.@Nullable Reviewed> reviewed =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SeePlanWeek.Day>> week =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable WavePost> selected =
            new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable String> held = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
    private final Timeline minutes =
            new Timeline(new KeyFrame(Duration.minutes(1), event -> refresh()));
    private @Nullable UUID wanted;
    private final ReadOnlyObjectWrapper<List<WarningTask>> tasks =
            new ReadOnlyObjectWrapper<>(List.of());
    private int generation;

    /** How much of the plan one looks at. */
    enum Span {
        DAY,
        WEEK,
        /** Activities beside the everyday plan, and what people suggest. */
        ACTIVITIES,
        /** In which hours people order. */
        HEAT
    }

    PlanViewModel(Workplace workplace) {
        this.workplace = workplace;
        day = new SimpleObjectProperty<>(today());
        minutes.setCycleCount(Animation.INDEFINITE);
        day.subscribe((was, is) -> turned());
        span.subscribe((was, is) -> turned());
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(
                workplace.session().clock().instant(), workplace.session().zone());
    }

    /** The day one looks at, or the first of the week. */
    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** The day's board; null until it was read. */
    ReadOnlyObjectProperty<SeePlan.@Nullable Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ServicesOf.Service>> servicesProperty() {
        return services.getReadOnlyProperty();
    }

    /** What there is to do about warnings; of today alone. */
    ReadOnlyObjectProperty<List<WarningTask>> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    /**
     * A task is done: the leader knows of its warning, which stands on until it is true no more.
     */
    void done(WarningTask task) {
        Warnings.acknowledge(
                workplace,
                task,
                open ->
                        tasks.set(
                                open.stream()
                                        .filter(each -> each.state() != Warning.State.RESOLVED)
                                        .toList()),
                this::refresh);
    }

    ReadOnlyObjectProperty<ReviewPlan.@Nullable Reviewed> reviewedProperty() {
        return reviewed.getReadOnlyProperty();
    }

    /** The days one looks at: one, or a week. */
    ReadOnlyObjectProperty<List<SeePlanWeek.Day>> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** The post one looks at. */
    ReadOnlyObjectProperty<@Nullable WavePost> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Its text as it is being written. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether a plan is being made. */
    ReadOnlyBooleanProperty planningProperty() {
        return planning.getReadOnlyProperty();
    }

    /** Lets the minutes pass while somebody looks. */
    void watch(boolean seen) {
        if (seen) {
            minutes.play();
        } else {
            minutes.stop();
        }
    }

    private void turned() {
        leave();
        selected.set(null);
        services.set(List.of());
        reviewed.set(null);
        refresh();
    }

    /** Reads again what is kept; what is being written stays. */
    void refresh() {
        int now = ++generation;
        LocalDate date = day.get();
        if (span.get() == Span.WEEK) {
            read(
                    now,
                    () -> new SeePlanWeek(workplace.session()).run(date, PlanWeek.DAYS),
                    week::set);
            return;
        }
        if (span.get() != Span.DAY) {
            return;
        }
        read(now, () -> new SeePlan(workplace.session()).run(date), this::show);
        read(now, () -> new SeePlanWeek(workplace.session()).run(date, 1), week::set);
        read(now, () -> new ServicesOf(workplace.session()).run(date), services::set);
        read(now, () -> new ReviewPlan(workplace.session()).run(date), reviewed::set);
        if (date.equals(today())) {
            read(now, () -> new ReadWarnings(workplace.session()).open(), tasks::set);
        } else {
            tasks.set(List.of());
        }
    }

    private <T> void read(int asked, Callable<T> what, Consumer<T> seen) {
        workplace
                .background()
                .run(
                        what,
                        read -> {
                            if (asked == generation) {
                                seen.accept(read);
                            }
                        });
    }

    private void show(SeePlan.Board read) {
        boolean writing = isWriting();
        board.set(read);
        WavePost was = selected.get();
        UUID group = wanted;
        wanted = null;
        if (group != null) {
            selectNext(read, group);
        } else if (was != null) {
            WavePost now =
                    read.posts().stream()
                            .filter(post -> post.holds(was.ids().getFirst()))
                            .findFirst()
                            .orElse(null);
            selected.set(now);
            if (!writing) {
                typed.set(now == null ? "" : now.text());
            }
        }
    }

    private void selectNext(SeePlan.Board read, UUID group) {
        read.posts().stream()
                .filter(post -> !post.isDone() && post.groups().contains(group))
                .findFirst()
                .ifPresent(this::select);
    }

    /** Looks at the next post of a group today, as soon as it was read. */
    void want(UUID group) {
        wanted = group;
        span.set(Span.DAY);
        day.set(today());
    }

    void select(WavePost post) {
        if (!post.equals(selected.get())) {
            leave();
            typed.set(post.text());
            selected.set(post);
        }
    }

    void close() {
        leave();
        selected.set(null);
    }

    private boolean isWriting() {
        WavePost post = selected.get();
        return post != null && !typed.get().strip().equals(post.text().strip());
    }

    /** What was written is not lost by looking elsewhere; the notice takes it back. */
    private void leave() {
        if (isWriting() && !typed.get().isBlank()) {
            write();
        }
        held.set(null);
    }

    /** Says that the text that was typed is posted. */
    void write() {
        WavePost post = selected.get();
        if (post != null) {
            String text = typed.get();
            change(
                    "plan.written",
                    () -> edits().say(post.ids(), own -> own.written(Optional.of(text))));
        }
    }

    /** Posts the planner's own text again. */
    void writeBack() {
        WavePost post = selected.get();
        if (post != null) {
            typed.set(post.text());
            change(
                    "plan.written-back",
                    () -> edits().say(post.ids(), own -> own.written(Optional.empty())));
        }
    }

    void move(WavePost post, LocalTime at) {
        if (!at.equals(post.at())) {
            change(
                    "plan.moved",
                    () -> edits().say(post.ids(), own -> own.movedTo(Optional.of(at))),
                    at.toString());
        }
    }

    void pin(boolean pinned) {
        WavePost post = selected.get();
        if (post != null && post.isPinned() != pinned) {
            change(
                    pinned ? "plan.pinned" : "plan.unpinned",
                    () -> edits().say(post.ids(), own -> own.pinned(pinned)));
        }
    }

    /**
     * Says that the post was posted.
     *
     * @param told told once that is kept
     */
    void done(EditSlots.Counts counts, Runnable told, Consumer<Refused> no) {
        WavePost post = selected.get();
        if (post != null) {
            workplace
                    .background()
                    .run(
                            () -> edits().done(post.ids(), counts),
                            before -> {
                                said(workplace.text("plan.done-now", post.slots().size()), before);
                                told.run();
                            },
                            no);
        }
    }

    void serviceDone(ServicePost post) {
        service(
                post,
                true,
                () ->
                        workplace
                                .notices()
                                .done(
                                        workplace.text("plan.service-done"),
                                        () -> service(post, false, this::saidBack)));
    }

    private void saidBack() {
        workplace.notices().done(workplace.text("plan.put-back"));
    }

    private void service(ServicePost post, boolean is, Runnable told) {
        workplace
                .background()
                .run(
                        () -> {
                            edits().service(post.groupBuy(), post.kind(), is);
                            return true;
                        },
                        done -> {
                            told.run();
                            refresh();
                        });
    }

    /** Says what is ready of the post's pictures and videos. */
    void ready(WavePost post, OptionalInt pictures, OptionalInt videos) {
        change(
                "plan.ready-said",
                () -> edits().say(post.ids(), own -> own.ready(pictures, videos)));
    }

    /**
     * Prints the day.
     *
     * @param target "file:F" or "default"
     */
    void print(String target) {
        LocalDate date = day.get();
        workplace
                .background()
                .run(
                        () -> {
                            new PrintPlan(workplace.session())
                                    .run(date, target, true, workplace.texts().locale());
                            return true;
                        },
                        printed -> workplace.notices().done(workplace.text("plan.printed")));
    }

    private EditSlots edits() {
        return new EditSlots(workplace.session());
    }

    private void change(String key, Callable<List<PlanSlot>> work, Object... named) {
        workplace
                .background()
                .run(work, before -> said(workplace.texts().text(key, named), before));
    }

    private void said(String text, List<PlanSlot> before) {
        workplace.notices().done(text, () -> putBack(before));
        refresh();
    }

    private void putBack(List<PlanSlot> before) {
        workplace
                .background()
                .run(
                        () -> {
                            edits().putBack(before);
                            return true;
                        },
                        done -> {
                            // What was taken back is not to be written again by looking elsewhere.
                            WavePost post = selected.get();
                            if (post != null && post.holds(before.getFirst().id())) {
                                typed.set(before.getFirst().text());
                                selected.set(new WavePost(before));
                            }
                            workplace.notices().done(workplace.text("plan.put-back"));
                            refresh();
                        });
    }

    /** Plans the day, again around what is done or somebody's own word. */
    void plan() {
        LocalDate date = day.get();
        plan(() -> List.of(new PlanDay(workplace.session()).run(date)));
    }

    /** Plans the seven days from the chosen one, none of which has passed. */
    void planWeek() {
        LocalDate from = day.get().isBefore(today()) ? today() : day.get();
        plan(() -> new PlanWeek(workplace.session()).run(from));
    }

    private void plan(Callable<List<PlanDay.Planned>> work) {
        if (planning.get()) {
            return;
        }
        leave();
        planning.set(true);
        workplace
                .background()
                .run(
                        work,
                        days -> {
                            int posts = days.stream().mapToInt(d -> d.plan().posts().size()).sum();
                            workplace.notices().done(workplace.text("plan.planned", posts));
                            refresh();
                        },
                        workplace.notices()::refused,
                        () -> planning.set(false));
    }

    /** What is wrong with a text that is to be posted. */
    Flaws flaws(String text) {
        return PlanLibrary.flaws(text);
    }

    /**
     * Whether a text may be copied: there is nothing wrong with it, or somebody asks a second time.
     */
    boolean mayCopy(String text) {
        boolean may = text.equals(held.get()) || flaws(text).isEmpty();
        held.set(may ? null : text);
        return may;
    }

    /** The text that was not copied; asked for again it is. */
    ReadOnlyObjectProperty<@Nullable String> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** The text of the post one looks at, as it is written just now, which is kept with it. */
    Optional<String> textToCopy() {
        WavePost post = selected.get();
        if (post == null) {
            return Optional.empty();
        }
        String text = typed.get().isBlank() ? post.text() : typed.get().strip();
        if (isWriting() && !typed.get().isBlank()) {
            write();
        }
        return Optional.of(text);
    }

    /** Draws the picture of a product post. */
    void picture(UUID product, LocalDate date, Consumer<byte[]> drawn) {
        workplace
                .background()
                .run(() -> new DrawPost(workplace.session()).run(product, date), drawn);
    }

    /** Writes the day's pictures into a folder. */
    void savePictures(Path folder) {
        LocalDate date = day.get();
        workplace
                .background()
                .run(
                        () -> new DrawPost(workplace.session()).save(date, folder),
                        many ->
                                workplace
                                        .notices()
                                        .done(workplace.text("plan.pictures-saved", many)));
    }
}
