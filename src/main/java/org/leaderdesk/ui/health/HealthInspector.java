package org.leaderdesk.ui.health;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.Action;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.Levels;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.InspectorFrame;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.Radar;
import org.leaderdesk.ui.control.TrendChart;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.OptionalDouble;

/** Why a score is what it is: the points each indicator costs, what would help, and the weeks. */
final class HealthInspector extends InspectorFrame {

    private static final int SPACE = 8;
    private static final int BEST = 3;
    private static final double NAMES = 52;

    private final Workplace workplace;
    private final HealthViewModel model;
    private final HealthTexts texts;

    HealthInspector(Workplace workplace, HealthViewModel model, HealthTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("health-inspector");
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable Scored scored) {
        begin(scored != null);
        if (scored == null) {
            return;
        }
        Radar radar = new Radar();
        radar.show(texts.axes(scored, model.rules()));
        content().getChildren().addAll(head(scored), advice(scored), radar, parts(scored));
        content().getChildren().addAll(caption("health.weeks"), weeks(scored.trend()));
        ReadHealth.Health health = model.healthProperty().get();
        if (health != null && scored.group().isEmpty()) {
            content().getChildren().add(growth(health.growth()));
        }
    }

    /** How the leader comes along: the stage, and the index or why there is none. */
    private Node growth(ReadHealth.Growth growth) {
        VBox box = new VBox(SPACE / 2.0, caption("health.growth-title"));
        for (String line : texts.growth(growth)) {
            Label said = new Label(line);
            said.setWrapText(true);
            box.getChildren().add(said);
        }
        box.setId("health-growth");
        return box;
    }

    private Node head(Scored scored) {
        Label name = new Label(scored.name());
        name.getStyleClass().add("title");
        name.setWrapText(true);
        Label score =
                new Label(
                        workplace.text(
                                "health.score-said",
                                texts.score(scored.score().score()),
                                texts.light(scored.score().light()),
                                texts.measured(scored)),
                        new FontIcon(LightSign.icon(scored.score().light())));
        score.setWrapText(true);
        score.getStyleClass().add(LightSign.style(scored.score().light()));
        VBox words = new VBox(SPACE / 2.0, name, score);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new CloseButton(workplace.texts(), () -> model.select(null));
        return new HBox(SPACE, words, close);
    }

    /** What would raise the score most, each with a way to do it. */
    private Node advice(Scored scored) {
        VBox box = new VBox(SPACE / 2.0, caption("health.advice"));
        List<HealthScore.Advice> best = scored.score().advice().stream().limit(BEST).toList();
        for (HealthScore.Advice each : best) {
            Label words =
                    new Label(
                            workplace.text(
                                    "health.advice-gain",
                                    texts.action(each.action()),
                                    texts.score(OptionalDouble.of(each.gain()))));
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(SPACE, words, way(each.action(), scored));
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        if (best.isEmpty()) {
            // What is not measured is not green.
            boolean isScored = scored.score().score().isPresent();
            Label none =
                    new Label(workplace.text(isScored ? "health.no-advice" : "health.no-score"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
        }
        box.getStyleClass().add("card");
        return box;
    }

    private Node way(Action action, Scored scored) {
        Button go =
                new Button(
                        workplace.text(
                                way(action) == Target.PLAN ? "health.to-plan" : "health.to-there"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(
                event -> {
                    if (way(action) == Target.PLAN) {
                        model.plan(scored.group());
                    } else {
                        workplace.navigator().go(way(action));
                    }
                });
        return go;
    }

    /** Where a leader does it. */
    private static Target way(Action action) {
        return switch (action) {
            case SETTLE_CASES, ASK_WHAT_WAS_WRONG, ANSWER_FASTER -> Target.AFTER_SALES;
            case WIN_BACK, REPURCHASE_OFFER -> Target.MEMBERS;
            case RUN_ACTIVITY,
                    MORE_TOPICS,
                    BETTER_TOPICS,
                    ASK_FOR_PHOTOS,
                    FLASH_SALE,
                    FITTING_GOODS,
                    POST_THE_PLAN ->
                    Target.PLAN;
        };
    }

    /** The indicators as a table: what was measured, and the points it costs. */
    private Node parts(Scored scored) {
        GridPane grid = new GridPane();
        grid.setHgap(SPACE);
        grid.setVgap(SPACE / 2.0);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        ColumnConstraints points = new ColumnConstraints();
        points.setMinWidth(Region.USE_PREF_SIZE);
        points.setHalignment(HPos.RIGHT);
        figures.setHalignment(HPos.RIGHT);
        names.setPercentWidth(NAMES);
        grid.getColumnConstraints().setAll(names, figures, points);
        int row = 0;
        for (ScorePart part : scored.score().parts()) {
            Label name =
                    new Label(
                            part.indicator().number().name() + " " + texts.name(part.indicator()),
                            new FontIcon(LightSign.icon(part.light())));
            name.setWrapText(true);
            name.getStyleClass().add(LightSign.style(part.light()));
            name.setTooltip(
                    new Tooltip(
                            workplace.text(
                                    "health.indicator-tip",
                                    texts.light(part.light()),
                                    part.indicator().source())));
            Label value = new Label(texts.value(part));
            value.setWrapText(true);
            Label lost = new Label(texts.lost(scored, part));
            lost.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, name, value, lost);
        }
        return new VBox(SPACE / 2.0, caption("health.parts"), grid);
    }

    private Node caption(String key) {
        Label caption = new Label(workplace.texts().text(key));
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        return caption;
    }

    /** The weeks' scores, with the edges of green and orange to compare with. */
    private Node weeks(List<ReadHealth.Week> trend) {
        List<TrendChart.Point> points =
                trend.stream()
                        .map(
                                week -> {
                                    String until = HealthTexts.until(week);
                                    return new TrendChart.Point(
                                            until,
                                            week.score(),
                                            until + "  " + texts.score(week.score()));
                                })
                        .toList();
        TrendChart chart = new TrendChart();
        chart.setId("health-weeks");
        Levels bands = model.rules().score();
        chart.show(
                points,
                List.of(edge(Light.GREEN, bands.green()), edge(Light.ORANGE, bands.orange())));
        return chart;
    }

    private TrendChart.Compared edge(Light light, double points) {
        return new TrendChart.Compared(texts.light(light) + " " + Math.round(points), points);
    }
}
