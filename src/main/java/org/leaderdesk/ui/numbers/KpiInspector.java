package org.leaderdesk.ui.numbers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadKpis.Dashboard;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.InspectorFrame;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.fx.Workplace;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a figure means, how it went against what it is compared with, and what to try. */
final class KpiInspector extends InspectorFrame {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final NumbersViewModel model;
    private final NumbersTexts texts;

    KpiInspector(Workplace workplace, NumbersViewModel model, NumbersTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("numbers-inspector");
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable Tile tile) {
        begin(tile != null);
        Dashboard dashboard = model.dashboardProperty().get();
        if (tile == null || dashboard == null) {
            return;
        }
        Kpi kpi = tile.tile().kpi();
        KpiView view = model.viewProperty().get();
        content()
                .getChildren()
                .setAll(
                        head(tile.tile()),
                        sentence(Messages.KPI_MEANING + kpi.name(), "emphasis"),
                        caption("numbers.formula"),
                        sentence(Messages.KPI_FORMULA + kpi.name(), "muted"),
                        caption("numbers.chart"),
                        KpiHistory.chart(view, tile, dashboard.line(), texts),
                        new KpiSteps(workplace, model, texts, tile),
                        caption("numbers.compared"),
                        compared(tile.tile()),
                        caption("numbers.table"),
                        KpiHistory.table(
                                view,
                                tile,
                                kpi == Kpi.K2 ? model.tile(Kpi.K2_SWING) : Optional.empty(),
                                dashboard.line(),
                                texts));
    }

    private Node head(KpiTile tile) {
        Label name = new Label(texts.name(tile.kpi()));
        name.getStyleClass().add("title");
        name.setWrapText(true);
        Label light =
                new Label(
                        texts.figure(tile.kpi(), tile.value()) + "  " + texts.light(tile),
                        new FontIcon(LightSign.icon(tile.light())));
        light.getStyleClass().add(LightSign.style(tile.light()));
        VBox words = new VBox(SPACE / 2.0, name, light);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.select(null));
        return new HBox(SPACE, words, close);
    }

    private Label caption(String key) {
        Label caption = new Label(workplace.texts().text(key));
        caption.getStyleClass().add("caption");
        return caption;
    }

    private Label sentence(String key, String style) {
        Label sentence = new Label(workplace.texts().text(key));
        sentence.getStyleClass().add(style);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }

    /** Where each line comes from, and the leader's own target. */
    private Node compared(KpiTile tile) {
        VBox box = new VBox(SPACE / 2.0);
        Kpi kpi = tile.kpi();
        // Of the order value only how much it swings is compared with anything.
        Kpi measured = kpi == Kpi.K2 ? Kpi.K2_SWING : kpi;
        for (Benchmark each : measured.benchmarks()) {
            Label line =
                    new Label(
                            measured == kpi
                                    ? texts.source(kpi, each)
                                    : texts.name(measured) + " " + texts.source(measured, each));
            line.getStyleClass().add("muted");
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        TextField own = new TextField();
        own.setId("numbers-target");
        own.setPromptText(workplace.text("numbers.own-target"));
        own.setAccessibleText(workplace.text("numbers.own-target"));
        if (!tile.target().equals(kpi.usualTarget())) {
            tile.target().ifPresent(target -> own.setText(kpi.written(target)));
        }
        Label hint = new Label(workplace.text("numbers.own-target-hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        own.setOnAction(event -> keep(kpi, own, hint));
        box.getChildren().addAll(own, hint);
        return box;
    }

    private void keep(Kpi kpi, TextField own, Label hint) {
        String typed = Normalizer.normalize(own.getText(), Normalizer.Form.NFKC).strip();
        OptionalDouble target = kpi.read(typed);
        if (target.isEmpty() && !typed.isEmpty()) {
            wrong(hint, workplace.text("numbers.own-target-wrong"));
            return;
        }
        Optional<Refused> refusal =
                target.isEmpty() ? Optional.empty() : kpi.refusal(target.getAsDouble());
        refusal.ifPresentOrElse(
                refused -> wrong(hint, workplace.texts().sentence(refused)),
                () -> model.target(kpi, target));
    }

    private static void wrong(Label hint, String sentence) {
        hint.setText(sentence);
        hint.getStyleClass().setAll("label", "field-error");
    }
}
