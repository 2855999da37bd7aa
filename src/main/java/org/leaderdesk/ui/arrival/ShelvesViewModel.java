package org.leaderdesk.ui.arrival;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.ArrangeShelves;
import org.leaderdesk.desk.pickup.PackBag;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.fx.Workplace;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where bags stand: shelves by number, and packing one bag after the other. */
final class ShelvesViewModel {

    /** A pickup code as it is printed; no place is called so. */
    private static final String CODE = "[0-9A-Za-z]{8}";

    private final Workplace workplace;
    private final ReadOnlyObjectWrapper<ArrangeShelves.@Nullable Arranged> arranged =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CounterBag> bag = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable TemperatureZone> zone = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper shelvesRefusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper packRefusal = new ReadOnlyStringWrapper("");
    private final ObservableList<PackBag.Packed> packed = FXCollections.observableArrayList();
    private final Set<TemperatureZone> placed = EnumSet.noneOf(TemperatureZone.class);
    private @Nullable UUID round;
    private @Nullable PackBag packing;

    ShelvesViewModel(Workplace workplace) {
        this.workplace = workplace;
    }

    /** The shelves of the round as the book has them; null before they were read. */
    ReadOnlyObjectProperty<ArrangeShelves.@Nullable Arranged> arrangedProperty() {
        return arranged.getReadOnlyProperty();
    }

    /** The bag that is being put somewhere. */
    ReadOnlyObjectProperty<@Nullable CounterBag> bagProperty() {
        return bag.getReadOnlyProperty();
    }

    /** Which part of it is put somewhere next. */
    ObjectProperty<@Nullable TemperatureZone> zoneProperty() {
        return zone;
    }

    ReadOnlyStringProperty shelvesRefusalProperty() {
        return shelvesRefusal.getReadOnlyProperty();
    }

    ReadOnlyStringProperty packRefusalProperty() {
        return packRefusal.getReadOnlyProperty();
    }

    /** What was packed while this was open, the latest first. */
    ObservableList<PackBag.Packed> packed() {
        return packed;
    }

    void read(UUID wanted) {
        if (!wanted.equals(round)) {
            forget();
            round = wanted;
        }
        workplace
                .background()
                .run(() -> new ArrangeShelves(workplace.session()).show(wanted), arranged::set);
    }

    /** Nobody looks any more: whose bags they are is forgotten. */
    void forget() {
        next();
        packed.clear();
        PackBag was = packing;
        packing = null;
        round = null;
        if (was != null) {
            was.close();
        }
    }

    /** Gives the round these shelves; the notice takes it back. */
    void arrange(List<Shelf> shelves) {
        UUID wanted = round;
        ArrangeShelves.Arranged was = arranged.get();
        if (wanted == null || was == null) {
            return;
        }
        shelvesRefusal.set("");
        workplace
                .background()
                .run(
                        () -> new ArrangeShelves(workplace.session()).run(wanted, shelves),
                        now -> {
                            arranged.set(now);
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("arrival.shelves-saved"),
                                            () -> arrange(was.shelves()));
                        },
                        refused -> shelvesRefusal.set(workplace.texts().sentence(refused)));
    }

    /** Says why shelves cannot be read from what was typed. */
    void refuseShelves(String sentence) {
        shelvesRefusal.set(sentence);
    }

    /** A bag's number or code, then the place; the code of another bag begins with that one. */
    void scan(String typed) {
        String text = typed.strip();
        UUID wanted = round;
        if (text.isEmpty() || wanted == null) {
            return;
        }
        packRefusal.set("");
        PackBag pack = packing == null ? new PackBag(workplace.session(), wanted) : packing;
        packing = pack;
        CounterBag chosen = bag.get();
        if (chosen == null || text.matches(CODE)) {
            workplace.background().run(() -> pack.find(text), this::found, this::refused);
        } else {
            put(pack, chosen, text);
        }
    }

    private void found(CounterBag found) {
        placed.clear();
        bag.set(found);
        zone.set(open(found));
    }

    private void put(PackBag pack, CounterBag chosen, String place) {
        ArrangeShelves.Arranged known = arranged.get();
        boolean shelfSays =
                known != null
                        && known.shelves().stream().anyMatch(each -> each.name().equals(place));
        Optional<TemperatureZone> said =
                shelfSays ? Optional.empty() : Optional.ofNullable(zone.get());
        workplace
                .background()
                .run(
                        () -> pack.run(chosen.bag().ownerId(), said, place),
                        done -> {
                            packed.addFirst(done);
                            placed.addAll(done.zones());
                            TemperatureZone left = open(done.bag());
                            if (left == null) {
                                next();
                            } else {
                                bag.set(done.bag());
                                zone.set(left);
                            }
                        },
                        this::refused);
    }

    /** The part of a bag that was not put anywhere yet. */
    private @Nullable TemperatureZone open(CounterBag found) {
        return found.zones().stream()
                .filter(each -> !placed.contains(each))
                .findFirst()
                .orElse(null);
    }

    private void refused(Refused why) {
        packRefusal.set(workplace.texts().sentence(why));
    }

    /** The next bag, please. */
    void next() {
        placed.clear();
        bag.set(null);
        zone.set(null);
        packRefusal.set("");
    }

    /** Puts the bag packed last back where it stood. */
    void undo() {
        PackBag pack = packing;
        if (packed.isEmpty() || pack == null) {
            return;
        }
        PackBag.Packed last = packed.getFirst();
        workplace
                .background()
                .run(
                        () -> pack.putBack(last.bag().bag().ownerId(), last.was()),
                        now -> {
                            packed.remove(last);
                            next();
                        },
                        this::refused);
    }
}
