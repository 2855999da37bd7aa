package org.leaderdesk.ui.arrival;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PutBackArrival;
import org.leaderdesk.desk.pickup.PutBackArrival.Slot;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.RecordArrival.Receiving;
import org.leaderdesk.desk.pickup.ScanArrival;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.ui.control.SameRows;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The check at the truck: rows, the truck that unloads, and what can be taken back. */
final class CheckViewModel {

    private static final String NUMBER = "\\d{1,7}";

    /** A box holds no more; longer numbers are codes. */
    private static final String PIECES = "\\d{1,3}";

    private final Workplace workplace;
    private final ObservableList<CountRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Integer> trucks = FXCollections.observableArrayList();
    private final IntegerProperty truck = new SimpleIntegerProperty(1);
    private final ReadOnlyObjectWrapper<@Nullable Receiving> receiving =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CountRow> scanned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<Map<Slot, Optional<Arrival>>> done = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private int scannedBefore;

    CheckViewModel(Workplace workplace) {
        this.workplace = workplace;
        truck.subscribe(number -> update());
    }

    /** One row a variant, as the papers sort them. */
    ObservableList<CountRow> rows() {
        return rows;
    }

    /** Trucks that can be chosen: those that came, and the next one. */
    ObservableList<Integer> trucks() {
        return trucks;
    }

    IntegerProperty truckProperty() {
        return truck;
    }

    /** What stands against what; null before it was read. */
    ReadOnlyObjectProperty<@Nullable Receiving> receivingProperty() {
        return receiving.getReadOnlyProperty();
    }

    /** The row whose code was scanned last. */
    ReadOnlyObjectProperty<@Nullable CountRow> scannedProperty() {
        return scanned.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Reads a round; another one has other trucks and nothing to take back. */
    void read(UUID round) {
        inTurn(
                () ->
                        workplace
                                .background()
                                .run(
                                        () -> new RecordArrival(workplace.session()).show(round),
                                        now -> {
                                            show(now);
                                            next();
                                        },
                                        why -> {
                                            workplace.notices().refused(why);
                                            next();
                                        }));
    }

    private void show(Receiving now) {
        Receiving known = receiving.get();
        boolean another = known == null || !known.round().id().equals(now.round().id());
        if (another) {
            done.clear();
            undoable.set(false);
            scanned.set(null);
            rows.clear();
        }
        receiving.set(now);
        if (another) {
            truck.set(now.delivery());
        }
        update();
    }

    private void offer(Receiving now) {
        List<Integer> all = IntStream.rangeClosed(1, now.delivery() + 1).boxed().toList();
        SameRows.set(trucks, all);
    }

    /** Rows stay the same objects, so that a cell that is being typed in is left alone. */
    private void update() {
        Receiving now = receiving.get();
        if (now == null) {
            return;
        }
        offer(now);
        List<UUID> ids = now.counts().stream().map(ArrivalCount::variantId).toList();
        if (!rows.stream().map(CountRow::variantId).toList().equals(ids)) {
            rows.setAll(now.counts().stream().map(CountRow::new).toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            ArrivalCount count = now.counts().get(i);
            rows.get(i).update(count, now, truck.get(), word(count.result()));
        }
    }

    private String word(ArrivalCount.Result result) {
        return switch (result) {
            case NOT_COUNTED -> workplace.text("arrival.result.not-counted");
            case ACCEPTED -> workplace.text("arrival.result.accepted");
            case SHORT -> workplace.text("arrival.result.short");
            case DAMAGED -> workplace.text("arrival.result.damaged");
            case SURPLUS -> workplace.text("arrival.result.surplus");
        };
    }

    /** Pieces that came with this truck; blank makes it as if nobody had counted. */
    void quantity(CountRow row, String typed) {
        String text = folded(typed);
        if (text.isEmpty()) {
            Map<Slot, Optional<Arrival>> none =
                    Map.of(new Slot(row.variantId(), truck.get()), Optional.empty());
            change(round -> new PutBackArrival(workplace.session()).run(round, none), row);
        } else if (text.matches(NUMBER)) {
            Arrival was = was(row);
            put(row, was.counting(Integer.parseInt(text), was.loss()));
        } else {
            row.refuse(workplace.text("arrival.no-number", text));
        }
    }

    /** Pieces of them that are not fit to hand over. */
    void loss(CountRow row, String typed) {
        String text = folded(typed);
        if (!text.matches("\\d{0,7}")) {
            row.refuse(workplace.text("arrival.no-number", text));
        } else if (isCounted(row)) {
            Arrival was = was(row);
            int lost = text.isEmpty() ? 0 : Integer.parseInt(text);
            put(row, was.counting(was.quantity(), lost));
        }
    }

    void trace(CountRow row, String typed) {
        if (isCounted(row)) {
            put(row, was(row).traced(typed));
        }
    }

    void note(CountRow row, String typed) {
        if (isCounted(row)) {
            put(row, was(row).noted(typed));
        }
    }

    /** What is said of goods nobody counted would count them as none. */
    private boolean isCounted(CountRow row) {
        boolean counted = row.withTruck().isPresent();
        if (!counted) {
            row.refuse(workplace.text("arrival.count-first"));
        }
        return counted;
    }

    private Arrival was(CountRow row) {
        return row.withTruck().orElse(new Arrival(row.variantId(), truck.get(), 0, 0, ""));
    }

    private void put(CountRow row, Arrival arrival) {
        if (!row.withTruck().equals(Optional.of(arrival))) {
            change(
                    round -> new RecordArrival(workplace.session()).run(round, List.of(arrival)),
                    row);
        }
    }

    /**
     * A code counts one piece of its goods with this truck; a number of up to three digits after it
     * says how many there were in place of that one.
     */
    void scan(String typed) {
        String text = folded(typed);
        CountRow last = scanned.get();
        if (text.isEmpty()) {
            return;
        }
        if (last != null && text.matches(PIECES)) {
            quantity(last, Integer.toString(scannedBefore + Integer.parseInt(text)));
            scanned.set(null);
            return;
        }
        int now = truck.get();
        change(
                round -> {
                    ScanArrival.Scanned result =
                            new ScanArrival(workplace.session())
                                    .run(round, text, OptionalInt.of(now), 1);
                    return new Counted(result.receiving(), Optional.of(result));
                },
                workplace.notices()::refused);
    }

    /** As many as were ordered of everything that nobody counted. */
    void restAsOrdered() {
        int now = truck.get();
        change(
                round ->
                        Counted.of(
                                new RecordArrival(workplace.session())
                                        .restAsOrdered(round, OptionalInt.of(now))),
                workplace.notices()::refused);
    }

    /** Takes in a receiving check that was filled in. */
    void file(Path file) {
        change(
                round -> Counted.of(new RecordArrival(workplace.session()).file(round, file)),
                workplace.notices()::refused);
    }

    /** Takes the last thing back. */
    void undo() {
        Map<Slot, Optional<Arrival>> was = done.pollLast();
        if (was != null) {
            undoable.set(!done.isEmpty());
            int left = done.size();
            change(
                    round -> Counted.of(new PutBackArrival(workplace.session()).run(round, was)),
                    workplace.notices()::refused,
                    () -> {
                        while (done.size() > left) {
                            Map<Slot, Optional<Arrival>> _ = done.removeLast();
                        }
                        undoable.set(!done.isEmpty());
                    });
        }
    }

    private record Counted(Receiving receiving, Optional<ScanArrival.Scanned> scanned) {

        static Counted of(Receiving receiving) {
            return new Counted(receiving, Optional.empty());
        }
    }

    private interface Write {
        Counted on(UUID round);
    }

    private interface Count {
        Receiving on(UUID round);
    }

    private void change(Count work, CountRow row) {
        change(
                round -> Counted.of(work.on(round)),
                refused -> row.refuse(workplace.texts().sentence(refused)));
    }

    private void change(Write work, Consumer<Refused> refused) {
        change(work, refused, () -> {});
    }

    /** One after the other, so that what is shown is always what was written last. */
    private void change(Write work, Consumer<Refused> refused, Runnable after) {
        inTurn(
                () -> {
                    Receiving before = receiving.get();
                    if (before == null) {
                        next();
                        return;
                    }
                    workplace
                            .background()
                            .run(
                                    () -> work.on(before.round().id()),
                                    counted -> {
                                        remember(before, counted.receiving());
                                        receiving.set(counted.receiving());
                                        update();
                                        counted.scanned().ifPresent(this::scanned);
                                        after.run();
                                        next();
                                    },
                                    why -> {
                                        refused.accept(why);
                                        next();
                                    });
                });
    }

    private void inTurn(Runnable work) {
        waiting.add(work);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        busy = first != null;
        if (first != null) {
            first.run();
        }
    }

    private void remember(Receiving before, Receiving after) {
        Map<Slot, Optional<Arrival>> was = new HashMap<>();
        after.deliveries().forEach(each -> was.put(Slot.of(each), Optional.empty()));
        before.deliveries().forEach(each -> was.put(Slot.of(each), Optional.of(each)));
        after.deliveries().forEach(each -> was.remove(Slot.of(each), Optional.of(each)));
        if (!was.isEmpty()) {
            done.add(was);
            undoable.set(true);
        }
    }

    private void scanned(ScanArrival.Scanned result) {
        scannedBefore = result.before();
        scanned.set(null);
        rows.stream()
                .filter(row -> row.variantId().equals(result.variantId()))
                .findFirst()
                .ifPresent(scanned::set);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
