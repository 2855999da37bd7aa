package org.leaderdesk.ui.products;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.planner.FlashTests;
import org.leaderdesk.desk.planner.SeeMix;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** The product pyramid against its shares, and the new goods that are being tried. */
final class PyramidStrip extends VBox {

    private static final int SPACE = 8;
    private static final double BAR = 90;
    private static final int PERCENT = 100;

    private final Workplace workplace;
    private final ProductsViewModel model;
    private final ProductTexts texts;
    private final FlowPane layers = new FlowPane(2 * SPACE, SPACE);
    private final FlowPane trials = new FlowPane(SPACE, SPACE);

    PyramidStrip(Workplace workplace, ProductsViewModel model, ProductTexts texts) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("products-pyramid");
        getChildren().setAll(layers, trials);
        model.mixProperty().subscribe(this::layers);
        model.trialsProperty().subscribe(this::trials);
    }

    private void layers(List<SeeMix.Layer> all) {
        int products = all.stream().mapToInt(SeeMix.Layer::products).sum();
        Visible.show(layers, products > 0);
        layers.getChildren().setAll(all.stream().map(each -> layer(each, products)).toList());
    }

    /** How much of the goods a layer is, with a mark where it should be. */
    private Node layer(SeeMix.Layer layer, int products) {
        int share = products == 0 ? 0 : Math.round((float) PERCENT * layer.products() / products);
        Label name = new Label(texts.layer(layer.layer()));
        Region is = new Region();
        is.getStyleClass().add("pyramid-is");
        is.setMaxWidth(BAR * share / PERCENT);
        is.setMinWidth(BAR * share / PERCENT);
        Region target = new Region();
        target.getStyleClass().add("pyramid-target");
        target.setMaxWidth(2);
        target.setTranslateX(BAR * layer.target() / PERCENT);
        StackPane bar = new StackPane(is, target);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("pyramid-bar");
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        Label figures = new Label(workplace.text("products.layer-share", share, layer.target()));
        HBox row = new HBox(SPACE, name, bar, figures);
        row.setAlignment(Pos.CENTER_LEFT);
        String said =
                workplace.text(
                        "products.layer-said",
                        texts.layer(layer.layer()),
                        layer.products(),
                        share,
                        layer.target(),
                        layer.posts());
        Tooltip.install(row, new Tooltip(said));
        row.setAccessibleText(said);
        return row;
    }

    private void trials(List<FlashTests.Tested> all) {
        List<FlashTests.Tested> open =
                all.stream().filter(each -> each.decided().isEmpty()).toList();
        Visible.show(trials, !open.isEmpty());
        trials.getChildren().setAll(open.stream().map(this::trial).toList());
    }

    private Node trial(FlashTests.Tested tested) {
        Label words =
                new Label(
                        workplace.text(
                                "products.trial",
                                tested.name(),
                                workplace.texts().day(tested.beganOn()),
                                tested.result().reached(),
                                tested.result().pieces(),
                                workplace.text(Messages.PLAN_WORD + tested.proposed().name())),
                        new FontIcon("mdi2f-flask-outline"));
        HBox chip = new HBox(SPACE / 2.0, words);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("plan-service");
        if (tested.result().over()) {
            chip.getChildren()
                    .addAll(
                            decide("products.trial-keep", tested, true),
                            decide("products.trial-drop", tested, false));
        }
        return chip;
    }

    private Button decide(String key, FlashTests.Tested tested, boolean keep) {
        Button button = new Button(workplace.texts().text(key));
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.decide(tested.product(), keep));
        return button;
    }
}
