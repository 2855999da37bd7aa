package org.leaderdesk.ui.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.FoundMember;
import org.leaderdesk.desk.order.AddWalkIn;
import org.leaderdesk.desk.order.CancelWalkIn;
import org.leaderdesk.desk.order.ListGroupBuys;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.ui.fx.Workplace;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of somebody who came to the counter, while it is typed. */
final class WalkInViewModel {

    private static final int MOST_FOUND = 20;
    private static final int MOST_PIECES = 9_999;

    private final Workplace workplace;
    private final ObservableList<ListGroupBuys.Listed> groupBuys;
    private final Consumer<UUID> saved;
    private final ObjectProperty<ListGroupBuys.@Nullable Listed> groupBuy;
    private final ObjectProperty<@Nullable FoundMember> buyer = new SimpleObjectProperty<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tail = new SimpleStringProperty("");
    private final StringProperty room = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Money>> total =
            new ReadOnlyObjectWrapper<>(Optional.of(Money.ZERO));
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Maybe> maybe = new ReadOnlyObjectWrapper<>();
    private List<BrowseProducts.Row> goods = List.of();
    private boolean newPerson;
    private boolean saving;

    /** One thing that is bought, and how many pieces as they are typed. */
    record Line(BrowseProducts.Row row, Variant variant, StringProperty pieces) {

        /** What it is called. */
        String called() {
            return (row.product().name() + " " + variant.text()).strip();
        }

        /** The pieces; 0 where nobody could carry so many, or it is no number. */
        int count() {
            String typed = Normalizer.normalize(pieces.get(), Normalizer.Form.NFKC).strip();
            int count = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
            return count <= MOST_PIECES ? count : 0;
        }
    }

    /** Somebody in the round who may be the buyer. */
    record Maybe(String sentence, UUID member) {}

    /**
     * An empty order.
     *
     * @param groupBuy the one proposed; null proposes the latest
     * @param saved told of the order once it is in the book, and again once it was taken back
     */
    WalkInViewModel(
            Workplace workplace,
            ObservableList<ListGroupBuys.Listed> groupBuys,
            ListGroupBuys.@Nullable Listed groupBuy,
            Consumer<UUID> saved) {
        this.workplace = workplace;
        this.groupBuys = groupBuys;
        this.saved = saved;
        this.groupBuy =
                new SimpleObjectProperty<>(
                        groupBuy != null || groupBuys.isEmpty() ? groupBuy : groupBuys.getFirst());
        workplace
                .background()
                .run(
                        () ->
                                new BrowseProducts(workplace.session())
                                        .run().stream()
                                                .filter(row -> row.variant().isPresent())
                                                .toList(),
                        found -> goods = found);
        for (ObservableValue<?> typed : List.of(this.groupBuy, buyer, name, tail, room)) {
            typed.subscribe(() -> error.set(""));
        }
    }

    ObservableList<ListGroupBuys.Listed> groupBuys() {
        return groupBuys;
    }

    ObjectProperty<ListGroupBuys.@Nullable Listed> groupBuyProperty() {
        return groupBuy;
    }

    /** Who buys, where the book knows them; null for somebody new. */
    ObjectProperty<@Nullable FoundMember> buyerProperty() {
        return buyer;
    }

    /** What is typed to find who buys, and the name of somebody new. */
    StringProperty nameProperty() {
        return name;
    }

    /** Last four digits of somebody new; a whole number is cut to them. */
    StringProperty tailProperty() {
        return tail;
    }

    /** Building and room of somebody new. */
    StringProperty roomProperty() {
        return room;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** What all lines cost; empty as soon as one price is not known. */
    ReadOnlyObjectProperty<Optional<Money>> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** What keeps it from being saved; blank where nothing does, or something was changed since. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether anything was typed or chosen that would be gone with it. */
    boolean isBegun() {
        return buyer.get() != null
                || !lines.isEmpty()
                || Stream.of(name, tail, room).anyMatch(each -> !each.get().isBlank());
    }

    ReadOnlyObjectProperty<@Nullable Maybe> maybeProperty() {
        return maybe.getReadOnlyProperty();
    }

    List<FoundMember> people(String typed) {
        return workplace.people().find(typed).stream().limit(MOST_FOUND).toList();
    }

    List<BrowseProducts.Row> goods(String typed) {
        return goods.stream().filter(row -> row.isFoundBy(typed)).limit(MOST_FOUND).toList();
    }

    /** One piece more of something; a line of its own where it is not there yet. */
    Line add(BrowseProducts.Row row) {
        Variant variant = row.variant().orElseThrow();
        for (Line line : lines) {
            if (line.variant().id().equals(variant.id())) {
                line.pieces().set(Integer.toString(line.count() + 1));
                return line;
            }
        }
        Line line = new Line(row, variant, new SimpleStringProperty("1"));
        line.pieces().subscribe(typed -> addUp());
        lines.add(line);
        addUp();
        return line;
    }

    void takeOff(Line line) {
        lines.remove(line);
        addUp();
    }

    private void addUp() {
        error.set("");
        Money sum = Money.ZERO;
        for (Line line : lines) {
            Optional<Money> price = line.variant().price();
            if (price.isEmpty()) {
                total.set(Optional.empty());
                return;
            }
            sum = sum.plus(new Money(price.get().fen() * line.count()));
        }
        total.set(Optional.of(sum));
    }

    /** It is the one the round has. */
    void isTheSame(Maybe known) {
        maybe.set(null);
        sell(Optional.of(known.member()));
    }

    /** It is somebody else of that name and tail. */
    void isNew() {
        maybe.set(null);
        newPerson = true;
        save();
    }

    /** Saves what was typed, or says what is wrong. */
    void save() {
        FoundMember known = buyer.get();
        sell(Optional.ofNullable(known).map(FoundMember::id));
    }

    private void sell(Optional<UUID> member) {
        ListGroupBuys.Listed chosen = groupBuy.get();
        String digits =
                Normalizer.normalize(tail.get(), Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        String wrong = wrong(member, digits);
        error.set(wrong);
        if (!wrong.isEmpty() || chosen == null || saving) {
            return;
        }
        Map<String, Integer> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.put(line.variant().id().toString(), line.count()));
        AddWalkIn.Sale sale =
                new AddWalkIn.Sale(
                        chosen.groupBuy().id(),
                        PersonalText.of(called(member)),
                        member.isPresent() || digits.isEmpty()
                                ? ""
                                : digits.substring(digits.length() - 4),
                        PersonalText.of(room.get()),
                        Optional.empty(),
                        member,
                        newPerson,
                        pieces);
        saving = true;
        workplace
                .background()
                .run(
                        () -> new AddWalkIn(workplace.session()).run(sale),
                        this::added,
                        this::refused);
    }

    /** Who is known needs no name; the use case wants one all the same. */
    private String called(Optional<UUID> member) {
        FoundMember known = buyer.get();
        return member.isPresent() && known != null ? known.name().reveal() : name.get().strip();
    }

    private String wrong(Optional<UUID> member, String digits) {
        if (groupBuy.get() == null) {
            return workplace.text("walkin.no-group-buy");
        }
        if (member.isEmpty() && name.get().isBlank()) {
            return workplace.text("walkin.no-name");
        }
        if (member.isEmpty() && !digits.matches("(\\+?\\d{4}|\\+?\\d{5,15})?")) {
            return workplace.text("walkin.bad-tail");
        }
        if (lines.isEmpty()) {
            return workplace.text("walkin.no-lines");
        }
        return lines.stream().anyMatch(line -> line.count() == 0)
                ? workplace.text("walkin.bad-pieces")
                : "";
    }

    private void added(AddWalkIn.Added added) {
        saving = false;
        String number = added.order().joinNumber();
        String numbers =
                added.collectionNumbers().values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(workplace.text("list.comma")));
        workplace
                .notices()
                .done(
                        numbers.isEmpty()
                                ? workplace.text("walkin.done-plain", number)
                                : workplace.text("walkin.done", number, numbers),
                        () -> takeBack(added.order().id(), number));
        saved.accept(added.order().id());
    }

    private void takeBack(UUID order, String number) {
        workplace
                .background()
                .run(
                        () -> new CancelWalkIn(workplace.session()).run(order),
                        cancelled -> {
                            workplace.notices().done(workplace.text("walkin.undone", number));
                            saved.accept(order);
                        });
    }

    private void refused(Refused refused) {
        saving = false;
        if (refused.code() == RefusalCode.BUYER_MAYBE_KNOWN) {
            List<Object> said = refused.arguments();
            maybe.set(
                    new Maybe(
                            workplace.text("walkin.maybe", said.get(0), said.get(1)),
                            UUID.fromString(String.valueOf(said.get(2)))));
        } else {
            error.set(workplace.texts().sentence(refused));
        }
    }
}
