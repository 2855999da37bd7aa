package org.leaderdesk.ui.products;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.FormField;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.products.ProductForm.Entry;
import org.leaderdesk.ui.products.ProductForm.VariantForm;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The selected product, to be edited: how it is kept, who brings it, what its variants cost. */
final class ProductInspector extends VBox {

    private static final int SPACE = 8;
    private static final double THIRD = 100.0 / 3;

    private final Workplace workplace;
    private final ProductsViewModel model;
    private final ProductTexts texts;
    private final VBox content = new VBox(SPACE);
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox foot = new VBox(SPACE);
    private final Label failed = new Label();

    ProductInspector(Workplace workplace, ProductsViewModel model, ProductTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("products-inspector");
        content.getStyleClass().add("inspector");
        failed.setWrapText(true);
        failed.getStyleClass().addAll("caption", "field-error");
        failed.managedProperty().bind(failed.textProperty().isNotEmpty());
        foot.getStyleClass().add("inspector-foot");
        getStyleClass().add("inspector-frame");
        scroll.setId("products-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, foot);
        setVisible(false);
        model.formProperty().subscribe(this::show);
    }

    private void show(@Nullable ProductForm was, @Nullable ProductForm form) {
        String focused = focused();
        content.getChildren().clear();
        foot.getChildren().clear();
        failed.setText("");
        setVisible(form != null);
        if (getParent() != null) {
            getParent().requestLayout();
        }
        if (form == null) {
            return;
        }
        if (was == null || !was.product().id().equals(form.product().id())) {
            scroll.setVvalue(0);
        }
        content.getChildren().addAll(head(form.product()), product(form));
        form.variants().forEach(each -> content.getChildren().add(variant(form, each)));
        foot.getChildren().addAll(failed, buttons(form));
        Node again = focused == null ? null : lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    /** Whoever saves goes on typing where the cursor was. */
    private @Nullable String focused() {
        for (Node node : content.lookupAll(".text-field")) {
            if (node.isFocused()) {
                return node.getId();
            }
        }
        return null;
    }

    private Node head(Product product) {
        Label name = new Label(product.name());
        name.getStyleClass().add("title");
        name.setWrapText(true);
        Label category =
                new Label(
                        product.category().isEmpty()
                                ? workplace.text("products.no-category")
                                : product.category());
        category.getStyleClass().add("muted");
        VBox words = new VBox(name, category);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.close());
        return new HBox(SPACE, words, close);
    }

    private Node product(ProductForm form) {
        ComboBox<TemperatureZone> zone = new ComboBox<>();
        zone.setId("products-zone");
        zone.getItems().setAll(TemperatureZone.values());
        zone.setConverter(new InWords<>(each -> each == null ? "" : texts.zone(each)));
        zone.valueProperty().bindBidirectional(form.zoneProperty());
        FormField zoneField = new FormField(workplace.text("products.zone"), zone);
        Provenance from = form.product().zoneFrom();
        zoneField.note(new FontIcon(ProductTexts.icon(from)), texts.from(from));
        VBox box = new VBox(SPACE, zoneField);
        if (from == Provenance.GUESSED) {
            box.getChildren().add(confirm(form));
        }
        TextField shelfLife = field("products-shelf-life", form.shelfLife());
        box.getChildren()
                .add(
                        named(
                                "products.shelf-life-days",
                                shelfLife,
                                form.shelfLife(),
                                form.product().shelfLifeDays().isPresent()));
        ComboBox<String> supplier = new ComboBox<>(model.suppliers());
        supplier.setId("products-supplier");
        supplier.setEditable(true);
        supplier.getEditor().textProperty().bindBidirectional(form.supplier().typedProperty());
        FormField supplierField = new FormField(workplace.text("products.supplier"), supplier);
        follow(supplierField, form.supplier());
        form.product().supplierFrom().ifPresent(each -> note(supplierField, each));
        ComboBox<@Nullable ProductLayer> layer = new ComboBox<>();
        layer.setId("products-layer");
        layer.getItems().setAll(ProductLayer.values());
        layer.setConverter(new InWords<>(each -> each == null ? "" : texts.layer(each)));
        layer.setPromptText(workplace.text("products.no-layer"));
        layer.valueProperty().bindBidirectional(form.layerProperty());
        FormField layerField = new FormField(workplace.text("products.layer"), layer);
        form.product().layerFrom().ifPresent(each -> note(layerField, each));
        box.getChildren().addAll(supplierField, layerField);
        if (model.plans()) {
            box.getChildren().add(planned(form.product().id()));
        }
        return box;
    }

    /** What it is kept for, and a three-day test of it. */
    private Node planned(UUID product) {
        VBox box = new VBox(SPACE);
        for (ProductUse use : ProductUse.values()) {
            CheckBox kept = new CheckBox(texts.use(use));
            kept.setId("products-use-" + use.name().toLowerCase(Locale.ROOT));
            kept.setWrapText(true);
            kept.setOnAction(event -> model.use(product, use, kept.isSelected()));
            model.usesProperty()
                    .subscribe(
                            uses ->
                                    kept.setSelected(
                                            uses.getOrDefault(product, Set.of()).contains(use)));
            box.getChildren().add(kept);
        }
        Button test =
                new Button(
                        workplace.text("products.trial-begin"),
                        new FontIcon("mdi2f-flask-outline"));
        test.setId("products-try");
        test.setOnAction(event -> model.tryOut(product));
        box.getChildren().add(test);
        return box;
    }

    private Node confirm(ProductForm form) {
        Button button = new Button("", new FontIcon("mdi2c-check"));
        button.setId("products-confirm-zone");
        button.setMaxWidth(Double.MAX_VALUE);
        form.zoneProperty()
                .subscribe(
                        zone -> {
                            boolean same = zone == form.product().zone();
                            button.setText(workplace.text("products.confirm", texts.zone(zone)));
                            button.setVisible(same);
                            button.setManaged(same);
                        });
        button.setOnAction(event -> model.confirm(this::refused));
        return button;
    }

    private Node variant(ProductForm form, VariantForm each) {
        String text = each.variant().text();
        Label title = new Label(text.isEmpty() ? workplace.text("products.one-variant") : text);
        title.setWrapText(true);
        title.getStyleClass().add("emphasis");
        Label code =
                new Label(
                        each.variant()
                                .code()
                                .map(value -> workplace.text("products.code-is", value))
                                .orElse(""));
        code.getStyleClass().add("caption");
        code.setVisible(each.variant().code().isPresent());
        code.setManaged(code.isVisible());
        String id = form.variants().indexOf(each) + "";
        FormField price =
                named(
                        "products.price-yuan",
                        field("products-price-" + id, each.price()),
                        each.price(),
                        each.row().typed().price());
        FormField cost =
                named(
                        "products.cost-yuan",
                        field("products-cost-" + id, each.cost()),
                        each.cost(),
                        each.row().typed().cost());
        FormField stock =
                named(
                        "products.stock",
                        field("products-stock-" + id, each.stock()),
                        each.stock(),
                        each.row().typed().stock());
        GridPane fields = new GridPane(SPACE, 0);
        ColumnConstraints third = new ColumnConstraints();
        third.setPercentWidth(THIRD);
        fields.getColumnConstraints().setAll(third, third, third);
        if (workplace.session().seesCosts()) {
            fields.addRow(0, price, cost, stock);
        } else {
            fields.addRow(0, stock);
        }
        fields.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
        VBox box = new VBox(title, code, fields);
        box.getStyleClass().add("card");
        return box;
    }

    private TextField field(String id, Entry entry) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(4);
        field.textProperty().bindBidirectional(entry.typedProperty());
        field.setOnAction(event -> model.save(this::refused));
        return field;
    }

    private FormField named(String key, TextField field, Entry entry, boolean typed) {
        FormField named = new FormField(workplace.texts().text(key), field);
        follow(named, entry);
        if (typed) {
            note(named, Provenance.TYPED);
        }
        return named;
    }

    private void note(FormField field, Provenance from) {
        field.note(new FontIcon(ProductTexts.icon(from)), texts.from(from));
    }

    private void follow(FormField field, Entry entry) {
        entry.fault().subscribe(fault -> field.errorProperty().set(texts.fault(fault)));
    }

    private Node buttons(ProductForm form) {
        BooleanExpression ready = form.ready();
        Button save = new Button(workplace.text("products.save"));
        save.setId("products-save");
        save.getStyleClass().add("accent");
        save.disableProperty().bind(ready.not());
        save.setOnAction(event -> model.save(this::refused));
        Button revert = new Button(workplace.text("products.revert"));
        revert.setId("products-revert");
        revert.getStyleClass().add("flat");
        revert.setOnAction(event -> model.revert());
        HBox box = new HBox(SPACE, save, revert);
        box.setAlignment(Pos.CENTER_LEFT);
        // Kept for as long as the form is shown: a binding alone would be collected.
        box.getProperties().put("ready", ready);
        return box;
    }

    private void refused(Refused refused) {
        failed.setText(workplace.texts().sentence(refused));
    }
}
