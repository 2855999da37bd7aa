package org.leaderdesk.ui.orders;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.CancelGroupBuy;
import org.leaderdesk.desk.order.ColumnMapping;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.order.ImportReport;
import org.leaderdesk.desk.order.ImportWatch;
import org.leaderdesk.desk.order.ImportWatch.Progress;
import org.leaderdesk.desk.order.MapColumns;
import org.leaderdesk.desk.order.OrderSource;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.OpenImport;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One import on its way: files are rehearsed first, a person looks at what would happen and answers
 * what only a person knows, then the same files are imported.
 */
final class ImportViewModel {

    private final Workplace workplace;
    private final Runnable imported;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
    private final BooleanProperty cancelMissing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> closedOn = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private List<OrderSource> sources = List.of();
    private @Nullable ImportWatch watch;

    /** Where an import stands. */
    sealed interface Step {
        /** Nothing is being imported. */
        record Idle() implements Step {}

        /** Files are being read, or written to the book. */
        record Working(boolean writing) implements Step {}

        /** What would happen; nothing is changed yet. */
        record Rehearsed(List<ImportReport> reports) implements Step {}

        /**
         * A 接龙 to be looked over before it is read.
         *
         * @param name what a new group buy of it is called
         */
        record Pasting(String name, PersonalText text) implements Step {}

        /**
         * A file in an unknown layout: a person says what its columns are.
         *
         * @param sentence why it is asked; blank where the person wanted to say it
         */
        record Mapping(String sentence, MapColumns.Sheet sheet) implements Step {}

        /** The files may belong to a group buy of the book, or be a new one: a person says. */
        record Unclear(String sentence) implements Step {}

        /** A file cannot be read, and why. */
        record Refusal(String sentence) implements Step {}
    }

    /** Which group buy a person says the files belong to. */
    sealed interface Choice {
        /** One the book has. */
        record Known(UUID id) implements Choice {}

        /** A new one. */
        record Fresh(String title) implements Choice {}
    }

    /**
     * An import.
     *
     * @param imported told when the book has changed
     */
    ImportViewModel(Workplace workplace, Runnable imported) {
        this.workplace = workplace;
        this.imported = imported;
        step.subscribe(now -> workplace.openImport().set(waiting(now)));
    }

    private Optional<OpenImport.Waiting> waiting(Step now) {
        String files = sources.stream().map(OrderSource::name).collect(Collectors.joining(" "));
        return switch (now) {
            case Step.Idle idle -> Optional.empty();
            case Step.Working working -> Optional.empty();
            case Step.Rehearsed(var reports) ->
                    Optional.of(
                            new OpenImport.Waiting(
                                    files,
                                    reports.stream()
                                            .mapToInt(
                                                    each ->
                                                            each.rejected().size()
                                                                    + each.rejectedBeyond())
                                            .sum()));
            case Step.Pasting pasting -> Optional.of(new OpenImport.Waiting(pasting.name(), 0));
            case Step.Mapping mapping -> Optional.of(new OpenImport.Waiting(files, 0));
            case Step.Unclear unclear -> Optional.of(new OpenImport.Waiting(files, 0));
            case Step.Refusal refusal -> Optional.of(new OpenImport.Waiting(files, 0));
        };
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether orders the new file lacks were cancelled. */
    BooleanProperty cancelMissingProperty() {
        return cancelMissing;
    }

    /** The day of orders whose layout has no times; null proposes the file's. */
    ObjectProperty<@Nullable LocalDate> closedOnProperty() {
        return closedOn;
    }

    /** How far it is while it works; null before anything was read. */
    ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether it was asked to stop and has not yet, or it is too late to. */
    ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Whether it is of pasted text, which can be mended here. */
    boolean isPasted() {
        return sources.stream().anyMatch(OrderSource.Pasted.class::isInstance);
    }

    /**
     * A line of the pasted text, whole: who pasted it had it before their eyes.
     *
     * @param row counted from 1
     */
    String pastedLine(int row) {
        return sources.stream()
                .filter(OrderSource.Pasted.class::isInstance)
                .map(OrderSource.Pasted.class::cast)
                .flatMap(each -> VisibleText.of(each.text().reveal()).lines().skip(row - 1L))
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Reads files and says what would happen. */
    void rehearse(List<Path> chosen) {
        begin(chosen.stream().<OrderSource>map(OrderSource.File::of).toList());
    }

    /** Shows a 接龙 to be looked over before it is read. */
    void lookOver(String text) {
        if (!isBusy()) {
            step.set(new Step.Pasting(pastedName(), PersonalText.of(text)));
        }
    }

    /** Reads a 接龙 and says what would happen. */
    void paste(String text) {
        paste(pastedName(), PersonalText.of(text));
    }

    /**
     * The same.
     *
     * @param name what a new group buy of it is called
     */
    void paste(String name, PersonalText text) {
        begin(List.of(new OrderSource.Pasted(name, text)));
    }

    private String pastedName() {
        return workplace.text(
                "paste.name-of-day", workplace.texts().day(workplace.session().clock().instant()));
    }

    /** What a new group buy may be called. */
    String proposedTitle() {
        return sources.stream().findFirst().map(OrderSource::title).orElse("");
    }

    /** Goes back to the pasted text. */
    void editText() {
        sources.stream()
                .filter(OrderSource.Pasted.class::isInstance)
                .map(OrderSource.Pasted.class::cast)
                .findFirst()
                .ifPresent(each -> step.set(new Step.Pasting(each.name(), each.text())));
    }

    /** A person said what the columns of a file are. */
    void map(Path file, ColumnMapping mapping) {
        sources =
                sources.stream()
                        .map(
                                source ->
                                        source instanceof OrderSource.File each
                                                        && each.path().equals(file)
                                                ? new OrderSource.File(file, Optional.of(mapping))
                                                : source)
                        .toList();
        rehearse();
    }

    /** A person wants to say anew what the columns of a file are. */
    void remap(String fileName) {
        file(fileName).ifPresent(file -> askColumns(file, ""));
    }

    private void begin(List<OrderSource> chosen) {
        if (isBusy()) {
            workplace.notices().warn(workplace.text("import.busy"));
            return;
        }
        sources = chosen;
        choice.set(null);
        closedOn.set(null);
        cancelMissing.set(false);
        rehearse();
    }

    private boolean isBusy() {
        return step.get() instanceof Step.Working;
    }

    /** A person said which group buy it is. */
    void choose(Choice chosen) {
        choice.set(chosen);
        rehearse();
    }

    /** A person said on which day the orders closed. */
    void closedOn(@Nullable LocalDate day) {
        closedOn.set(day);
        rehearse();
    }

    private void rehearse() {
        step.set(new Step.Working(false));
        run(false, reports -> step.set(new Step.Rehearsed(reports)));
    }

    /**
     * Imports what was rehearsed.
     *
     * @param thenLists whether the person goes on to the lists
     */
    void commit(boolean thenLists) {
        step.set(new Step.Working(true));
        run(
                true,
                reports -> {
                    leave();
                    tell(reports);
                    workplace.people().read();
                    imported.run();
                    workplace.keepBackup();
                    if (thenLists) {
                        workplace.navigator().go(Target.LISTS);
                    }
                });
    }

    /** An import that only made group buys can be taken back whole. */
    private void tell(List<ImportReport> reports) {
        if (reports.stream().allMatch(ImportReport::groupBuyNew)) {
            workplace.notices().done(done(reports), () -> takeBack(reports));
        } else {
            workplace.notices().done(done(reports));
        }
    }

    private void takeBack(List<ImportReport> reports) {
        List<UUID> made = reports.stream().flatMap(report -> report.groupBuyId().stream()).toList();
        workplace
                .background()
                .run(
                        () -> new CancelGroupBuy(workplace.session()).run(made),
                        cancelled -> {
                            workplace
                                    .notices()
                                    .done(workplace.text("import.taken-back", cancelled));
                            imported.run();
                        });
    }

    private String done(List<ImportReport> reports) {
        return workplace.text(
                "import.done",
                reports.stream().mapToInt(ImportReport::ordersNew).sum(),
                reports.stream().mapToInt(ImportReport::ordersChanged).sum());
    }

    private void run(boolean commit, Consumer<List<ImportReport>> done) {
        ImportOrders.Options options = options();
        List<OrderSource> chosen = sources;
        ImportWatch watching = new ImportWatch(new Latest(progress::set)::tell);
        watch = watching;
        progress.set(null);
        cancelling.set(false);
        workplace
                .background()
                .run(
                        () ->
                                new ImportOrders(workplace.session())
                                        .run(chosen, options, commit, watching),
                        done,
                        this::refused);
    }

    private void refused(Refused refused) {
        String sentence = workplace.texts().sentence(refused);
        switch (refused.code()) {
            case IMPORT_CANCELLED -> {
                leave();
                workplace.notices().done(sentence);
            }
            case AMBIGUOUS_GROUP_BUY ->
                    step.set(
                            new Step.Unclear(
                                    workplace.text(
                                            "import.unclear",
                                            refused.arguments().get(0),
                                            refused.arguments().get(1))));
            case LAYOUT_UNKNOWN, COLUMN_MISSING, COLUMN_ABSENT ->
                    file(String.valueOf(refused.arguments().getFirst()))
                            .ifPresentOrElse(
                                    file -> askColumns(file, sentence),
                                    () -> step.set(new Step.Refusal(sentence)));
            default -> step.set(new Step.Refusal(sentence));
        }
    }

    private Optional<OrderSource.File> file(String name) {
        return sources.stream()
                .filter(OrderSource.File.class::isInstance)
                .map(OrderSource.File.class::cast)
                .filter(file -> name.equals(String.valueOf(file.path().getFileName())))
                .findFirst();
    }

    private void askColumns(OrderSource.File file, String sentence) {
        workplace
                .background()
                .run(
                        () -> new MapColumns(workplace.session()).run(file),
                        sheet ->
                                step.set(
                                        sheet.<Step>map(found -> new Step.Mapping(sentence, found))
                                                .orElse(new Step.Refusal(sentence))),
                        refused -> step.set(new Step.Refusal(workplace.texts().sentence(refused))));
    }

    private ImportOrders.Options options() {
        Choice chosen = choice.get();
        LocalDate day = closedOn.get();
        return new ImportOrders.Options(
                chosen instanceof Choice.Known known ? Optional.of(known.id()) : Optional.empty(),
                chosen instanceof Choice.Fresh fresh
                        ? Optional.of(fresh.title())
                        : Optional.empty(),
                cancelMissing.get(),
                Optional.ofNullable(day)
                        .map(each -> each.atStartOfDay(workplace.texts().zone()).toInstant()),
                Optional.empty());
    }

    /** Stops what is under way; the book is as before. */
    void cancel() {
        cancelling.set(true);
        if (watch != null) {
            watch.cancel();
        }
    }

    /** Leaves the import; what was only rehearsed changes nothing. */
    void leave() {
        sources = List.of();
        step.set(new Step.Idle());
    }

    /** Hands on the latest of what another thread tells, as often as the FX thread has time. */
    private static final class Latest {
        private final Consumer<Progress> shown;
        private final AtomicReference<@Nullable Progress> told = new AtomicReference<>();

        Latest(Consumer<Progress> shown) {
            this.shown = shown;
        }

        void tell(Progress progress) {
            if (told.getAndSet(progress) == null) {
                Background.later(
                        () -> {
                            Progress latest = told.getAndSet(null);
                            if (latest != null) {
                                shown.accept(latest);
                            }
                        });
            }
        }
    }
}
