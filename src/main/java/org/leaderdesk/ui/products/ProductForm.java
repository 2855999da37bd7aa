package org.leaderdesk.ui.products;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.product.BrowseProducts.Row;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.ui.products.Typing.Fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is being typed about one product and its variants, against what the book holds. */
final class ProductForm {

    private final List<Row> rows;
    private final ObjectProperty<TemperatureZone> zone;
    private boolean zoneConfirmed;
    private final ObjectProperty<@Nullable ProductLayer> layer;
    private final Entry shelfLife;
    private final Entry supplier;
    private final List<VariantForm> variants;
    private final List<Entry> entries = new ArrayList<>();

    /** One text that is typed. */
    static final class Entry {
        private final String was;
        private final StringProperty typed;
        private final ObservableValue<Fault> fault;

        private Entry(String was, Fault unreadable, Function<String, Boolean> readable) {
            this.was = was;
            this.typed = new SimpleStringProperty(was);
            this.fault =
                    typed.map(
                                    text -> {
                                        if (text.strip().equals(was)) {
                                            return Fault.NONE;
                                        }
                                        if (text.isBlank()) {
                                            return Fault.EMPTIED;
                                        }
                                        return readable.apply(text) ? Fault.NONE : unreadable;
                                    })
                            .orElse(Fault.NONE);
        }

        StringProperty typedProperty() {
            return typed;
        }

        ObservableValue<Fault> fault() {
            return fault;
        }

        boolean isChanged() {
            return !text().equals(was);
        }

        private String text() {
            return typed.get() == null ? "" : typed.get().strip();
        }

        private boolean isWrong() {
            return fault.getValue() != Fault.NONE;
        }
    }

    /** What is typed about one variant. */
    record VariantForm(Row row, Variant variant, Entry price, Entry cost, Entry stock) {

        private SetVariant.Typed typed() {
            return new SetVariant.Typed(
                    changed(price).flatMap(Typing::money),
                    changed(cost).flatMap(Typing::money),
                    changed(stock).map(Typing::count).orElse(OptionalInt.empty()));
        }
    }

    /**
     * A form as the book has it.
     *
     * @param rows the product's rows
     */
    ProductForm(List<Row> rows) {
        this.rows = List.copyOf(rows);
        Row first = rows.getFirst();
        Product product = first.product();
        zone = new SimpleObjectProperty<>(product.zone());
        layer = new SimpleObjectProperty<>(product.layer().orElse(null));
        shelfLife =
                entry(
                        number(product.shelfLifeDays()),
                        Fault.NO_DAYS,
                        t -> Typing.days(t).isPresent());
        supplier = entry(first.supplier().orElse(""), Fault.NONE, text -> true);
        variants =
                rows.stream()
                        .flatMap(row -> row.variant().stream().map(v -> form(row, v)))
                        .toList();
    }

    private VariantForm form(Row row, Variant variant) {
        return new VariantForm(
                row,
                variant,
                entry(yuan(variant.price()), Fault.NO_MONEY, t -> Typing.money(t).isPresent()),
                entry(yuan(variant.cost()), Fault.NO_MONEY, t -> Typing.money(t).isPresent()),
                entry(number(variant.stock()), Fault.NO_COUNT, t -> Typing.count(t).isPresent()));
    }

    private Entry entry(String was, Fault unreadable, Function<String, Boolean> readable) {
        Entry entry = new Entry(was, unreadable, readable);
        entries.add(entry);
        return entry;
    }

    private static String yuan(Optional<Money> money) {
        return money.map(each -> each.yuan().toPlainString()).orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static Optional<String> changed(Entry entry) {
        return entry.isChanged() ? Optional.of(entry.text()) : Optional.empty();
    }

    /** The product's rows as the book had them when the form was opened. */
    List<Row> rows() {
        return rows;
    }

    Product product() {
        return rows.getFirst().product();
    }

    ObjectProperty<TemperatureZone> zoneProperty() {
        return zone;
    }

    ObjectProperty<@Nullable ProductLayer> layerProperty() {
        return layer;
    }

    Entry shelfLife() {
        return shelfLife;
    }

    Entry supplier() {
        return supplier;
    }

    List<VariantForm> variants() {
        return variants;
    }

    /** Whether something was changed, and all of it can be read. */
    BooleanExpression ready() {
        Observable[] all =
                Stream.concat(Stream.of(zone, layer), entries.stream().map(Entry::typedProperty))
                        .toArray(Observable[]::new);
        return Bindings.createBooleanBinding(this::isReady, all);
    }

    boolean isReady() {
        return isChanged() && entries.stream().noneMatch(Entry::isWrong);
    }

    boolean isChanged() {
        return isProductChanged() || entries.stream().anyMatch(Entry::isChanged);
    }

    /** Says that the zone is right as it stands. */
    void confirmZone() {
        zoneConfirmed = true;
    }

    private boolean isZoneTyped() {
        return zoneConfirmed || zone.get() != product().zone();
    }

    private boolean isProductChanged() {
        return isZoneTyped() || !Objects.equals(layer.get(), product().layer().orElse(null));
    }

    /** What was typed of the product; empty where nothing was. */
    Optional<SetProduct.Typed> typed() {
        boolean changed = isProductChanged() || shelfLife.isChanged() || supplier.isChanged();
        return changed
                ? Optional.of(
                        new SetProduct.Typed(
                                isZoneTyped() ? Optional.of(zone.get()) : Optional.empty(),
                                Objects.equals(layer.get(), product().layer().orElse(null))
                                        ? Optional.empty()
                                        : Optional.ofNullable(layer.get()),
                                changed(shelfLife).map(Typing::days).orElse(OptionalInt.empty()),
                                changed(supplier)))
                : Optional.empty();
    }

    /** What was typed of each variant; those with nothing are not in it. */
    Map<UUID, SetVariant.Typed> typedVariants() {
        Map<UUID, SetVariant.Typed> typed = new LinkedHashMap<>();
        for (VariantForm form : variants) {
            if (form.price().isChanged() || form.cost().isChanged() || form.stock().isChanged()) {
                typed.put(form.variant().id(), form.typed());
            }
        }
        return typed;
    }
}
