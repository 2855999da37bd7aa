package org.leaderdesk.ui.lists;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.KeepSheetChoice;
import org.leaderdesk.desk.pickup.KeepSheetChoice.Choice;
import org.leaderdesk.desk.pickup.ListPreview;
import org.leaderdesk.desk.pickup.ListPrinted;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.pickup.RoundParts;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.Work;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The list a person is choosing, its preview and what was printed before. How a list is wanted is
 * kept in the book for each sheet; what part of the round is wanted is kept until another round is
 * looked at.
 */
final class ListsViewModel {

    /** One who runs through the choices with the arrow keys does not wait for every page. */
    private static final Duration PAUSE = Duration.millis(150);

    private static final int PREVIEW_DPI = 110;

    private final Workplace workplace;
    private final PrintList printing;
    private final PauseTransition soon = new PauseTransition(PAUSE);
    private final ObservableList<PickupRound> rounds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PickupRound> round = new SimpleObjectProperty<>();
    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.PICKING);
    private final Map<Sheet, Choice> choices = new EnumMap<>(Sheet.class);
    private final Map<Sheet, Narrowing> narrowings = new EnumMap<>(Sheet.class);
    private final ReadOnlyObjectWrapper<Choice> choice =
            new ReadOnlyObjectWrapper<>(Choice.usual(Sheet.PICKING));
    private final ReadOnlyObjectWrapper<Narrowing> narrowing =
            new ReadOnlyObjectWrapper<>(Narrowing.NONE);
    private final ReadOnlyObjectWrapper<RoundParts> parts =
            new ReadOnlyObjectWrapper<>(RoundParts.NONE);
    private final ReadOnlyObjectWrapper<OptionalInt> since =
            new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<PrintList.@Nullable Request> requested =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PrintList.@Nullable Request> rest =
            new ReadOnlyObjectWrapper<>();
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable ListPreview> preview =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListPreview.@Nullable Picture> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final ObservableList<ListPrinted.Entry> log = FXCollections.observableArrayList();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private @Nullable Work turning;
    private boolean reading;

    /** Which drawing is wanted; written on the FX thread, read where one is about to begin. */
    private final AtomicInteger generation = new AtomicInteger();

    /** A list with the picture of one of its pages, from 0, so that both change at once. */
    private record Drawn(ListPreview preview, int page, ListPreview.Picture picture) {}

    ListsViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.printing = workplace.printing().get();
        soon.setOnFinished(event -> draw());
        round.subscribe(
                was -> {
                    if (!reading) {
                        anotherRound();
                    }
                });
        sheet.subscribe(was -> anotherSheet());
        page.subscribe(this::turn);
        workplace
                .background()
                .run(
                        new KeepSheetChoice(workplace.session())::all,
                        kept -> {
                            kept.forEach(choices::putIfAbsent);
                            if (!wanted(sheet.get()).equals(choice.get())) {
                                choice.set(wanted(sheet.get()));
                                draw();
                            }
                        });
    }

    ObservableList<PickupRound> rounds() {
        return rounds;
    }

    ObjectProperty<@Nullable PickupRound> roundProperty() {
        return round;
    }

    ObjectProperty<Sheet> sheetProperty() {
        return sheet;
    }

    /** How the sheet is wanted, whatever the round. */
    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** What part of the round the sheet shows. */
    ReadOnlyObjectProperty<Narrowing> narrowingProperty() {
        return narrowing.getReadOnlyProperty();
    }

    /** What the round can be narrowed to. */
    ReadOnlyObjectProperty<RoundParts> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** What was asked for last; null where there is no round. */
    ReadOnlyObjectProperty<PrintList.@Nullable Request> requestedProperty() {
        return requested.getReadOnlyProperty();
    }

    /** What a printer that stopped has left of labels or slips; null where nothing is. */
    ReadOnlyObjectProperty<PrintList.@Nullable Request> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /** The page looked at, from 0. */
    IntegerProperty pageProperty() {
        return page;
    }

    ReadOnlyObjectProperty<@Nullable ListPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListPreview.@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why there is nothing to see; blank where there is. */
    ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ObservableList<ListPrinted.Entry> log() {
        return log;
    }

    ObservableList<String> printers() {
        return printers;
    }

    /**
     * Reads the rounds and printers again.
     *
     * @param wanted the round to show, or a printing whose changes to show; empty keeps what is
     *     shown, or takes the latest round
     */
    void refresh(Optional<UUID> wanted) {
        workplace
                .background()
                .run(
                        () ->
                                new Read(
                                        new ListRounds(workplace.session()).all().reversed(),
                                        wanted.flatMap(new ListPrinted(workplace.session())::find)),
                        read -> {
                            List<PickupRound> latestFirst = read.latestFirst();
                            Optional<UUID> asked =
                                    read.printed()
                                            .map(ListPrinted.Version::roundId)
                                            .or(() -> wanted);
                            boolean same = show(latestFirst, asked);
                            if (read.printed().isPresent()) {
                                sheet.set(read.printed().get().sheet());
                                narrow(Narrowing.NONE);
                                showChanges(OptionalInt.of(read.printed().get().version()));
                            } else if (same) {
                                draw();
                            }
                        });
        workplace.background().run(printing::printers, printers::setAll);
    }

    /**
     * Rows of other desks came: the rounds are read and the page is drawn again where it is. While
     * a printer that stopped has something left, nothing changes that could be printed twice.
     */
    void newsCame() {
        if (rest.get() != null) {
            return;
        }
        workplace
                .background()
                .run(
                        () -> new ListRounds(workplace.session()).all().reversed(),
                        latestFirst -> {
                            if (show(latestFirst, Optional.empty())) {
                                soon.playFromStart();
                            }
                        });
    }

    /**
     * Shows a round; what is wanted of it stays where it is the same one.
     *
     * @param asked which; empty for the one that is shown. Where it is not there, the latest
     * @return whether it is the one that was shown
     */
    private boolean show(List<PickupRound> latestFirst, Optional<UUID> asked) {
        PickupRound was = round.get();
        Optional<UUID> wanted = asked.or(() -> Optional.ofNullable(was).map(PickupRound::id));
        PickupRound now =
                latestFirst.stream()
                        .filter(each -> wanted.equals(Optional.of(each.id())))
                        .findFirst()
                        .or(() -> open(latestFirst))
                        .orElse(null);
        reading = true;
        SameRows.set(rounds, latestFirst);
        round.set(now);
        reading = false;
        boolean same = was == null ? now == null : now != null && was.id().equals(now.id());
        if (!same) {
            anotherRound();
        }
        return same;
    }

    /** The rounds, and what was printed that somebody wants to see the changes of. */
    private record Read(List<PickupRound> latestFirst, Optional<ListPrinted.Version> printed) {}

    private static Optional<PickupRound> open(List<PickupRound> latestFirst) {
        return latestFirst.stream()
                .filter(each -> each.closedAt().isEmpty())
                .findFirst()
                .or(() -> latestFirst.stream().findFirst());
    }

    /** The version whose changes are shown; empty shows the whole list. */
    ReadOnlyObjectProperty<OptionalInt> sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /** Shows only what changed since a version is on paper, or the whole list again. */
    void showChanges(OptionalInt version) {
        if (!version.equals(since.get())) {
            since.set(version);
            draw();
        }
    }

    /** The sheet is wanted another way; the book remembers it. */
    void choose(Choice wanted) {
        Sheet now = sheet.get();
        if (wanted.equals(choice.get())) {
            return;
        }
        choices.put(now, wanted);
        choice.set(wanted);
        soon.playFromStart();
        workplace
                .background()
                .run(
                        () -> {
                            new KeepSheetChoice(workplace.session()).run(now, wanted);
                            return true;
                        },
                        kept -> {});
    }

    private Choice wanted(Sheet which) {
        return choices.getOrDefault(which, Choice.usual(which));
    }

    /** Another part of the round is wanted on the sheet. */
    void narrow(Narrowing wanted) {
        if (wanted.equals(narrowing.get())) {
            return;
        }
        narrowings.put(sheet.get(), wanted);
        narrowing.set(wanted);
        since.set(OptionalInt.empty());
        soon.playFromStart();
    }

    /** Nobody looks any more: what is not begun is drawn when somebody does again. */
    void left() {
        soon.stop();
    }

    private void anotherSheet() {
        Sheet now = sheet.get();
        choice.set(wanted(now));
        narrowing.set(narrowings.getOrDefault(now, Narrowing.NONE));
        since.set(OptionalInt.empty());
        soon.playFromStart();
    }

    private void anotherRound() {
        narrowings.clear();
        narrowing.set(Narrowing.NONE);
        parts.set(RoundParts.NONE);
        since.set(OptionalInt.empty());
        draw();
    }

    private void draw() {
        soon.stop();
        PickupRound chosen = round.get();
        int now = generation.incrementAndGet();
        if (chosen == null) {
            requested.set(null);
            show(null);
            return;
        }
        PrintList.Request request = request(chosen, "");
        int at = request.equals(requested.get()) ? page.get() : 0;
        rest.set(null);
        requested.set(request);
        workplace
                .background()
                .run(
                        () -> drawn(request, at, now),
                        drawn -> {
                            if (drawn == null) {
                                return;
                            }
                            if (now == generation.get()) {
                                show(drawn);
                            } else {
                                putAway(drawn.preview());
                            }
                        },
                        refused -> {
                            if (now == generation.get()) {
                                show(null);
                                refusal.set(workplace.texts().sentence(refused));
                            }
                        });
        workplace
                .background()
                .run(() -> new ListPrinted(workplace.session()).run(chosen.id()), log::setAll);
    }

    /** One at a time; whatever is outdated before its turn comes is not drawn at all. */
    private @Nullable Drawn drawn(PrintList.Request request, int at, int wanted) {
        synchronized (printing) {
            if (wanted != generation.get()) {
                return null;
            }
            ListPreview drawn = printing.preview(request);
            int shown = Math.clamp(at, 0, Math.max(0, drawn.pages() - 1));
            return new Drawn(drawn, shown, drawn.page(shown, PREVIEW_DPI));
        }
    }

    private void show(@Nullable Drawn drawn) {
        ListPreview was = preview.get();
        refusal.set("");
        if (drawn != null) {
            parts.set(drawn.preview().facts().parts());
        }
        preview.set(drawn == null ? null : drawn.preview());
        picture.set(drawn == null ? null : drawn.picture());
        page.set(drawn == null ? 0 : drawn.page());
        if (was != null) {
            putAway(was);
        }
    }

    /** Beside the FX thread, since a page of it may still be being drawn. */
    private void putAway(ListPreview was) {
        if (turning != null) {
            turning.cancel();
        }
        workplace
                .background()
                .run(
                        () -> {
                            was.close();
                            return true;
                        },
                        closed -> {});
    }

    private void turn() {
        ListPreview drawn = preview.get();
        if (drawn == null) {
            return;
        }
        int wanted = page.get();
        turning =
                workplace
                        .background()
                        .run(
                                () -> drawn.page(wanted, PREVIEW_DPI),
                                shown -> {
                                    if (drawn == preview.get() && wanted == page.get()) {
                                        picture.set(shown);
                                    }
                                });
    }

    /** Prints to a printer; blank is the default one. */
    void print(String printer, Consumer<Refused> refused) {
        run(printer.isEmpty() ? "default" : printer, refused);
    }

    /** Writes a PDF or a spreadsheet, by the file's ending. */
    void save(Path file, Consumer<Refused> refused) {
        run("file:" + file, refused);
    }

    private void run(String target, Consumer<Refused> refused) {
        PickupRound chosen = round.get();
        if (chosen != null) {
            if (soon.getStatus() == Animation.Status.RUNNING) {
                // Drawn later, it would take away what the printer is about to leave.
                draw();
            }
            run(request(chosen, target), refused);
        }
    }

    /** Prints what a printer that stopped has left. */
    void goOn(Consumer<Refused> refused) {
        PrintList.Request left = rest.get();
        if (left != null) {
            run(left, refused);
        }
    }

    private void run(PrintList.Request request, Consumer<Refused> refused) {
        rest.set(null);
        workplace
                .background()
                .run(
                        () -> printing.run(request),
                        printed -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "lists.printed",
                                                    workplace
                                                            .texts()
                                                            .text(printed.sheet().titleKey()),
                                                    printed.version(),
                                                    printed.pages()));
                            workplace.keepBackup();
                            draw();
                        },
                        why -> {
                            rest.set(request.after(why).orElse(null));
                            refused.accept(why);
                        });
    }

    /** Makes the texts for the suppliers, which from now on count as told. */
    void tellSuppliers(Consumer<List<PrintList.Told>> made, Consumer<Refused> refused) {
        PickupRound chosen = round.get();
        if (chosen == null) {
            return;
        }
        PrintList.Request request = request(chosen, "");
        workplace
                .background()
                .run(
                        () -> printing.texts(request),
                        texts -> {
                            made.accept(texts.suppliers());
                            workplace.keepBackup();
                            draw();
                        },
                        refused);
    }

    private PrintList.Request request(PickupRound chosen, String target) {
        Choice wanted = choice.get();
        return new PrintList.Request(
                sheet.get(),
                Optional.of(chosen.id()),
                new ListOptions(narrowing.get(), wanted.sort()),
                wanted.paper(),
                workplace.texts().locale(),
                since.get(),
                wanted.costs(),
                target);
    }
}
