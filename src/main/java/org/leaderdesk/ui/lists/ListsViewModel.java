package org.leaderdesk.ui.lists;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ListPreview;
import org.leaderdesk.desk.pickup.ListPrinted;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Narrowing;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.fx.Work;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/** The list a person is choosing, its preview and what was printed before. */
final class ListsViewModel {

    private static final int PREVIEW_DPI = 110;
    private static final String PAPER = "A4";

    private final Workplace workplace;
    private final PrintList printing;
    private final ObservableList<PickupRound> rounds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PickupRound> round = new SimpleObjectProperty<>();
    private final ObjectProperty<Sheet> sheet = new SimpleObjectProperty<>(Sheet.PICKING);
    private final ObjectProperty<@Nullable Sort> sort = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TemperatureZone> zone = new SimpleObjectProperty<>();
    private final ObjectProperty<String> building = new SimpleObjectProperty<>("");
    private final ReadOnlyObjectWrapper<OptionalInt> since =
            new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable ListPreview> preview =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListPreview.@Nullable Picture> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final ObservableList<ListPrinted.Entry> log = FXCollections.observableArrayList();
    private final ObservableList<String> printers = FXCollections.observableArrayList();
    private @Nullable Work turning;
    private int generation;

    ListsViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.printing = workplace.printing().get();
        round.subscribe(this::drawWhole);
        sheet.subscribe(this::drawWhole);
        sort.subscribe(this::drawWhole);
        zone.subscribe(this::drawWhole);
        building.subscribe(this::drawWhole);
        page.subscribe(this::turn);
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

    /** In which order; null is the sheet's own. */
    ObjectProperty<@Nullable Sort> sortProperty() {
        return sort;
    }

    /** Only what is kept this way; null is everything. */
    ObjectProperty<@Nullable TemperatureZone> zoneProperty() {
        return zone;
    }

    /** Only this building; blank is every one. */
    ObjectProperty<String> buildingProperty() {
        return building;
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
     * @param wanted the round to show; empty keeps the one shown, or takes the latest
     */
    void refresh(Optional<UUID> wanted) {
        Optional<UUID> shown =
                wanted.isPresent() ? wanted : Optional.ofNullable(round.get()).map(PickupRound::id);
        workplace
                .background()
                .run(
                        () -> new ListRounds(workplace.session()).all(),
                        all -> {
                            List<PickupRound> latestFirst = all.reversed();
                            PickupRound was = round.get();
                            PickupRound now =
                                    latestFirst.stream()
                                            .filter(each -> shown.equals(Optional.of(each.id())))
                                            .findFirst()
                                            .or(() -> open(latestFirst))
                                            .orElse(null);
                            rounds.setAll(latestFirst);
                            round.set(now);
                            if (Objects.equals(was, now)) {
                                draw();
                            }
                        });
        workplace.background().run(printing::printers, printers::setAll);
    }

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
        since.set(version);
        draw();
    }

    private void drawWhole() {
        since.set(OptionalInt.empty());
        draw();
    }

    private void draw() {
        PickupRound chosen = round.get();
        int now = ++generation;
        if (chosen == null) {
            show(null);
            return;
        }
        PrintList.Request request = request(chosen, "");
        workplace
                .background()
                .run(
                        () -> printing.preview(request),
                        drawn -> {
                            if (now == generation) {
                                show(drawn);
                            } else {
                                drawn.close();
                            }
                        },
                        refused -> {
                            if (now == generation) {
                                show(null);
                                refusal.set(workplace.texts().sentence(refused));
                            }
                        });
        workplace
                .background()
                .run(() -> new ListPrinted(workplace.session()).run(chosen.id()), log::setAll);
    }

    private void show(@Nullable ListPreview drawn) {
        ListPreview was = preview.get();
        refusal.set("");
        preview.set(drawn);
        if (was != null) {
            putAway(was);
        }
        if (page.get() == 0) {
            turn();
        } else {
            page.set(0);
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
            picture.set(null);
            return;
        }
        int wanted = page.get();
        int now = generation;
        turning =
                workplace
                        .background()
                        .run(
                                () -> drawn.page(wanted, PREVIEW_DPI),
                                shown -> {
                                    if (now == generation && wanted == page.get()) {
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
        if (chosen == null) {
            return;
        }
        PrintList.Request request = request(chosen, target);
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
                            draw();
                        },
                        refused);
    }

    private PrintList.Request request(PickupRound chosen, String target) {
        String typed = building.get().strip();
        return new PrintList.Request(
                sheet.get(),
                Optional.of(chosen.id()),
                new ListOptions(
                        new Narrowing(
                                Optional.empty(),
                                typed.isEmpty() ? Optional.empty() : Optional.of(typed),
                                Optional.empty(),
                                Optional.ofNullable(zone.get())),
                        Optional.ofNullable(sort.get())),
                PAPER,
                workplace.texts().locale(),
                since.get(),
                false,
                target);
    }
}
