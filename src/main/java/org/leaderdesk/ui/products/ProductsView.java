package org.leaderdesk.ui.products;

import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.product.BrowseProducts.Row;
import org.leaderdesk.desk.product.Replenish;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TypedSearch;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.products.ProductsViewModel.Only;

import java.text.Collator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/** Products: every variant that is sold, how it is kept and what it costs, with an editor. */
public final class ProductsView implements Screen {

    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final ProductsViewModel model;
    private final ProductTexts texts;
    private final EmptyState empty = new EmptyState();
    private final TypedSearch typing = TypedSearch.afterAPause(this::ask);
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private TextField search;
    @FXML private ComboBox<@Nullable Only> only;
    @FXML private Label count;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, String> name;
    @FXML private TableColumn<Row, String> variant;
    @FXML private TableColumn<Row, String> code;
    @FXML private TableColumn<Row, String> category;
    @FXML private TableColumn<Row, String> zone;
    @FXML private TableColumn<Row, Integer> shelfLife;
    @FXML private TableColumn<Row, String> supplier;
    @FXML private TableColumn<Row, String> layer;
    @FXML private TableColumn<Row, Money> price;
    @FXML private TableColumn<Row, Money> cost;
    @FXML private TableColumn<Row, Integer> stock;
    @FXML private TableColumn<Row, String> cover;
    @FXML private TableColumn<Row, String> uncollected;
    @FXML private HBox replenish;
    @FXML private VBox pyramid;

    public ProductsView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new ProductsViewModel(workplace);
        this.texts = new ProductTexts(workplace.texts());
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        selected.ifPresent(model::want);
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        columns();
        filters();
        SortedList<Row> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        TableCopy.install(table);
        Remembered.sort(table, workplace.kept(), "products.sort");
        ColumnWidths.install(table, count);
        table.setPlaceholder(new Label());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                model.select(row);
                            }
                        });
        sorted.addListener((ListChangeListener<Row>) change -> counted());
        model.readProperty().subscribe(read -> counted());
        model.formProperty().subscribe(this::mark);
        pyramid.getChildren().setAll(new PyramidStrip(workplace, model, texts));
        Visible.show(pyramid, model.plans());
        pane.setInspector(new ProductInspector(workplace, model, texts));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (SEARCH.match(event)) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.formProperty().get() != null) {
            model.close();
            table.requestFocus();
            event.consume();
        }
    }

    private void counted() {
        if (!model.readProperty().get()) {
            return;
        }
        count.setText(workplace.text("products.count", model.shown().size()));
        if (model.isEmpty()) {
            say("mdi2f-food-apple-outline", "products.empty", "products.empty-hint");
        } else if (model.searchProperty().get().isBlank()) {
            say("mdi2c-check-circle-outline", "products.all-known", "products.all-known-hint");
        } else {
            say("mdi2m-magnify", "products.none", "products.none-hint");
        }
        table.setPlaceholder(empty);
    }

    private void say(String icon, String title, String hint) {
        empty.setIcon(icon);
        empty.setTitle(workplace.texts().text(title));
        empty.setHint(workplace.texts().text(hint));
    }

    /** The product in the editor is the selected row. */
    private void mark(@Nullable ProductForm form) {
        if (form == null) {
            table.getSelectionModel().clearSelection();
            return;
        }
        UUID product = form.product().id();
        Row selected = table.getSelectionModel().getSelectedItem();
        if (selected != null && selected.product().id().equals(product)) {
            return;
        }
        for (int row = 0; row < table.getItems().size(); row++) {
            if (table.getItems().get(row).product().id().equals(product)) {
                table.getSelectionModel().clearAndSelect(row);
                table.scrollTo(Math.max(0, row - 3));
                return;
            }
        }
    }

    private void columns() {
        Columns.text(name, row -> row.product().name());
        Columns.text(variant, row -> row.variant().map(Variant::text).orElse(""));
        Columns.text(code, row -> row.variant().flatMap(Variant::code).orElse(""));
        Columns.text(category, row -> row.product().category());
        Columns.text(zone, row -> texts.zoneWithOrigin(row.product()));
        zone.setCellFactory(column -> new ZoneCell());
        Columns.value(shelfLife, row -> boxed(row.product().shelfLifeDays()));
        Columns.text(supplier, row -> row.supplier().orElse(""));
        Columns.text(layer, row -> row.product().layer().map(texts::layer).orElse(""));
        Columns.value(price, row -> row.variant().flatMap(Variant::price).orElse(null));
        cost.setVisible(workplace.session().seesCosts());
        Columns.value(cost, row -> row.variant().flatMap(Variant::cost).orElse(null));
        Columns.value(stock, row -> row.variant().map(each -> boxed(each.stock())).orElse(null));
        Columns.text(cover, row -> model.figures(row).map(texts::cover).orElse(""));
        cover.setCellFactory(
                column ->
                        new IconCell<>(
                                row -> ProductTexts.icon(model.figures(row)),
                                row -> ProductTexts.style(model.figures(row))));
        Columns.text(uncollected, row -> model.figures(row).map(texts::uncollected).orElse(""));
        model.figuresProperty().subscribe(read -> table.refresh());
        Collator words = Collator.getInstance(workplace.texts().locale());
        for (TableColumn<Row, String> column : List.of(name, variant, code, category, supplier)) {
            column.setComparator(words::compare);
        }
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private void filters() {
        only.getItems().setAll(Only.values());
        if (!workplace.session().seesCosts()) {
            only.getItems().remove(Only.NO_COST);
        }
        only.setConverter(new InWords<>(value -> texts.only(value)));
        only.valueProperty().bindBidirectional(model.onlyProperty());
        Remembered.choice(only, workplace.kept(), "products.only", Only::name);
        typing.install(search, table);
        only.valueProperty().subscribe(chosen -> Visible.show(replenish, chosen == Only.RUNS_OUT));
    }

    /** What to order again, as one text a supplier. */
    @FXML
    private void copyReplenishment() {
        model.replenish(
                lines -> {
                    if (lines.isEmpty()) {
                        workplace.notices().warn(workplace.text("products.replenish-none"));
                        return;
                    }
                    ClipboardContent content = new ClipboardContent();
                    content.putString(
                            Replenish.texts(lines).stream()
                                    .map(each -> (each.supplier() + "\n" + each.text()).strip())
                                    .collect(Collectors.joining("\n\n")));
                    Clipboard.getSystemClipboard().setContent(content);
                    workplace
                            .notices()
                            .done(workplace.text("products.replenish-copied", lines.size()));
                });
    }

    @FXML
    private void saveReplenishment() {
        String name = workplace.text("products.replenish-head");
        new FileDialog(root)
                .of("*.xlsx", "*.xlsx")
                .named(name + ".xlsx")
                .save(
                        file ->
                                model.writeReplenishment(
                                        file,
                                        List.of(
                                                name,
                                                workplace.text("products.replenish-supplier"),
                                                this.name.getText(),
                                                workplace.text("products.replenish-light"),
                                                stock.getText(),
                                                cover.getText(),
                                                workplace.text("products.replenish-quantity")),
                                        texts::light));
    }

    private void ask() {
        model.searchProperty().set(search.getText().strip());
    }

    @FXML
    private void clear() {
        search.clear();
        typing.now();
        model.onlyProperty().set(Only.ALL);
    }

    /** A zone with where it comes from: a word and an icon. */
    private static final class ZoneCell extends TableCell<Row, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            Row row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : text);
            getStyleClass().remove("light-yellow");
            if (row == null) {
                setGraphic(null);
                return;
            }
            Provenance from = row.product().zoneFrom();
            setGraphic(new FontIcon(ProductTexts.icon(from)));
            if (from == Provenance.GUESSED) {
                getStyleClass().add("light-yellow");
            }
        }
    }
}
