package org.leaderdesk.ui.products;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.FlashTests;
import org.leaderdesk.desk.planner.SeeMix;
import org.leaderdesk.desk.product.BrowseProducts;
import org.leaderdesk.desk.product.BrowseProducts.Row;
import org.leaderdesk.desk.product.PutBack;
import org.leaderdesk.desk.product.Replenish;
import org.leaderdesk.desk.product.SetProduct;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.desk.product.WatchStock;
import org.leaderdesk.desk.product.WatchStock.Watched;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.StockLight;
import org.leaderdesk.ui.fx.Workplace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is sold: all variants, those that are looked for, and the product being edited. */
final class ProductsViewModel {

    private final Workplace workplace;
    private final BrowseProducts browse;
    private final ObservableList<Row> all = FXCollections.observableArrayList();
    private final FilteredList<Row> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Map<UUID, Watched>> figures =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ObservableList<String> suppliers = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Only> only = new SimpleObjectProperty<>(Only.ALL);
    private final ReadOnlyObjectWrapper<@Nullable ProductForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<SeeMix.Layer>> mix =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FlashTests.Tested>> trials =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<UUID, Set<ProductUse>>> uses =
            new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable UUID wanted;

    /** What stands out about goods. */
    enum Only {
        ALL,
        ZONE_GUESSED,
        NO_COST,
        RUNS_OUT
    }

    ProductsViewModel(Workplace workplace) {
        this.workplace = workplace;
        this.browse = new BrowseProducts(workplace.session());
        search.subscribe(typed -> narrow());
        only.subscribe(chosen -> narrow());
    }

    /** What is looked for, in the book's order. */
    FilteredList<Row> shown() {
        return shown;
    }

    /** Suppliers the book knows, to choose from. */
    ObservableList<String> suppliers() {
        return suppliers;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Only> onlyProperty() {
        return only;
    }

    /** The product being looked at. */
    ReadOnlyObjectProperty<@Nullable ProductForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Whether the book was read: before that an empty table means nothing. */
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Whether the book has any goods. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    private void narrow() {
        String typed = search.get();
        Only chosen = only.get();
        shown.setPredicate(row -> isOf(chosen, row) && (typed.isBlank() || row.isFoundBy(typed)));
    }

    /** How long stocks last and how much is not collected, by variant; read after the goods. */
    ReadOnlyObjectProperty<Map<UUID, Watched>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** A row's figures; empty of a product without a variant, and until they were read. */
    Optional<Watched> figures(Row row) {
        return row.variant().map(each -> figures.get().get(each.id()));
    }

    /** What is to be ordered again, for whoever asks. */
    void replenish(Consumer<List<Replenish.Line>> told) {
        workplace.background().run(new Replenish(workplace.session())::run, told);
    }

    /** Writes what is to be ordered again as a spreadsheet. */
    void writeReplenishment(Path file, List<String> headings, Function<StockLight, String> light) {
        workplace
                .background()
                .run(
                        () -> {
                            Replenish replenish = new Replenish(workplace.session());
                            replenish.write(replenish.run(), file, true, headings, light);
                            return file.getFileName().toString();
                        },
                        name -> workplace.notices().done(workplace.text("closing.saved", name)));
    }

    private boolean isOf(Only only, Row row) {
        return switch (only) {
            case ALL -> true;
            case ZONE_GUESSED -> row.product().zoneFrom() == Provenance.GUESSED;
            case NO_COST -> row.variant().isPresent() && row.variant().get().cost().isEmpty();
            case RUNS_OUT -> figures(row).map(Watched::isLow).orElse(false);
        };
    }

    /** Reads again what the book has; what is being typed stays. */
    void refresh() {
        ProductForm open = form.get();
        refresh(open != null && open.isChanged());
    }

    /** The product pyramid; empty for who does not plan. */
    ReadOnlyObjectProperty<List<SeeMix.Layer>> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    /** The three-day tests of the last 60 days; empty for who does not plan. */
    ReadOnlyObjectProperty<List<FlashTests.Tested>> trialsProperty() {
        return trials.getReadOnlyProperty();
    }

    /** What products are kept for. */
    ReadOnlyObjectProperty<Map<UUID, Set<ProductUse>>> usesProperty() {
        return uses.getReadOnlyProperty();
    }

    /** Whether whoever is at the desk plans, and so tries goods and keeps them for activities. */
    boolean plans() {
        return workplace.session().actsAs() == Role.LEADER;
    }

    private void readPlan() {
        if (plans()) {
            workplace.background().run(new SeeMix(workplace.session())::run, mix::set);
            workplace.background().run(new FlashTests(workplace.session())::list, trials::set);
            workplace.background().run(browse::uses, uses::set);
        }
    }

    /** Begins a three-day test of a product. */
    void tryOut(UUID product) {
        planned(
                "products.trial-begun",
                () -> {
                    new FlashTests(workplace.session()).begin(product);
                    return true;
                });
    }

    /** Says whether a tested product stays. */
    void decide(UUID product, boolean keep) {
        planned(
                keep ? "products.trial-kept" : "products.trial-dropped",
                () -> {
                    new FlashTests(workplace.session()).decide(product, keep);
                    return true;
                });
    }

    /** Says whether a product is kept for something. */
    void use(UUID product, ProductUse use, boolean applies) {
        planned(
                "products.use-saved",
                () -> {
                    new SetProduct(workplace.session()).use(product, use, applies);
                    return true;
                });
    }

    private void planned(String said, Callable<Boolean> work) {
        workplace
                .background()
                .run(
                        work,
                        done -> {
                            workplace.notices().done(workplace.texts().text(said));
                            readPlan();
                        },
                        refused -> {
                            workplace.notices().refused(refused);
                            readPlan();
                        });
    }

    private void refresh(boolean keepForm) {
        readPlan();
        workplace.background().run(browse::suppliers, suppliers::setAll);
        workplace
                .background()
                .run(
                        new WatchStock(workplace.session())::run,
                        watched -> {
                            figures.set(watched);
                            narrow();
                        });
        workplace
                .background()
                .run(
                        browse::run,
                        rows -> {
                            all.setAll(rows);
                            read.set(true);
                            ProductForm open = form.get();
                            UUID product = wanted;
                            wanted = null;
                            if (product == null && open != null && !keepForm) {
                                product = open.product().id();
                            }
                            if (product != null) {
                                open(product);
                            }
                        });
    }

    /** Looks at a product as soon as the book was read. */
    void want(UUID product) {
        wanted = product;
    }

    /** Looks at a row's product. */
    void select(Row row) {
        ProductForm open = form.get();
        if (open == null || !open.product().id().equals(row.product().id())) {
            leave();
            open(row.product().id());
        }
    }

    /** Looks at nothing. */
    void close() {
        leave();
        form.set(null);
    }

    /** What was typed is not lost by looking elsewhere; the notice takes it back. */
    private void leave() {
        ProductForm open = form.get();
        if (open != null && open.isReady()) {
            save(open, refused -> workplace.notices().refused(refused));
        }
    }

    private void open(UUID product) {
        List<Row> rows = all.stream().filter(row -> row.product().id().equals(product)).toList();
        form.set(rows.isEmpty() ? null : new ProductForm(rows));
    }

    /** The form as the book has it, without what was typed. */
    void revert() {
        ProductForm open = form.get();
        if (open != null) {
            open(open.product().id());
        }
    }

    /** Writes what was typed of the product that is looked at. */
    void save(Consumer<Refused> refused) {
        ProductForm open = form.get();
        if (open != null && open.isReady()) {
            save(open, refused);
        }
    }

    private void save(ProductForm typed, Consumer<Refused> refused) {
        Optional<SetProduct.Typed> product = typed.typed();
        Map<UUID, SetVariant.Typed> variants = typed.typedVariants();
        write(
                typed,
                () -> {
                    product.ifPresent(
                            each ->
                                    new SetProduct(workplace.session())
                                            .run(typed.product().id(), each));
                    variants.forEach(new SetVariant(workplace.session())::run);
                    return true;
                },
                refused);
    }

    /** Says that the guessed zone is right, and writes what else was typed. */
    void confirm(Consumer<Refused> refused) {
        ProductForm open = form.get();
        if (open != null) {
            open.confirmZone();
            save(refused);
        }
    }

    private void write(ProductForm was, Callable<Boolean> work, Consumer<Refused> refused) {
        workplace
                .background()
                .run(
                        work,
                        written -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text("products.saved", was.product().name()),
                                            () -> putBack(was.rows()));
                            refresh(form.get() != was);
                        },
                        refused);
    }

    private void putBack(List<Row> rows) {
        workplace
                .background()
                .run(
                        () -> {
                            new PutBack(workplace.session()).run(rows);
                            return true;
                        },
                        done -> {
                            workplace
                                    .notices()
                                    .done(
                                            workplace.text(
                                                    "products.put-back",
                                                    rows.getFirst().product().name()));
                            refresh(false);
                        });
    }
}
