package org.leaderdesk.ui.health;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.ScoreBars;
import org.leaderdesk.ui.control.Sparkline;
import org.leaderdesk.ui.fx.Workplace;

import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the table says of a score: its light, what it is made of, and where it is going. */
final class ScoredColumns {

    private final Workplace workplace;
    private final HealthViewModel model;
    private final HealthTexts texts;

    ScoredColumns(Workplace workplace, HealthViewModel model, HealthTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
    }

    void score(TableColumn<Scored, Double> column) {
        number(column, each -> each.score().score().orElse(-1), this::scored);
    }

    void change(TableColumn<Scored, Double> column) {
        number(column, each -> each.change().orElse(0), this::changed);
    }

    /** The axes beside each other. */
    void bars(TableColumn<Scored, Scored> column) {
        drawn(
                column,
                each -> {
                    ScoreBars drawn = new ScoreBars();
                    drawn.show(texts.axes(each, model.rules()));
                    return drawn;
                });
    }

    /** The score of the weeks before. */
    void trend(TableColumn<Scored, Scored> column) {
        drawn(
                column,
                each -> {
                    Sparkline line = new Sparkline();
                    line.show(
                            each.trend().stream().map(ReadHealth.Week::score).toList(),
                            workplace.text("health.trend-of", each.name()));
                    return line;
                });
    }

    /** What is wrong first of all. */
    void low(TableColumn<Scored, String> column) {
        Columns.text(column, this::low);
        column.setCellFactory(
                made ->
                        new IconCell<>(
                                each -> low(each).isEmpty() ? "" : "mdi2a-alert-outline",
                                each -> low(each).isEmpty() ? "" : "light-orange"));
    }

    /** The score with its light. */
    private void scored(TableCell<Scored, Double> cell, Scored scored) {
        Light light = scored.score().light();
        cell.setText(texts.score(scored.score().score()));
        cell.setGraphic(new FontIcon(LightSign.icon(light)));
        cell.getStyleClass().add(LightSign.style(light));
        cell.setAccessibleText(cell.getText() + " " + texts.light(light));
    }

    private void changed(TableCell<Scored, Double> cell, Scored scored) {
        cell.setText(texts.change(scored));
        if (scored.isRebased()) {
            cell.getStyleClass().add("muted");
        }
    }

    private String low(Scored scored) {
        if (!scored.low().isEmpty()) {
            return workplace.text("health.low", scored.low().getFirst().rule().days());
        }
        OptionalDouble change = scored.messages();
        boolean drops =
                change.isPresent()
                        && model.rules().warns(Watched.GROUP_MESSAGES, change.getAsDouble());
        return drops ? workplace.text("health.drop") : "";
    }

    private static void number(
            TableColumn<Scored, Double> column,
            Function<Scored, Double> number,
            BiConsumer<TableCell<Scored, Double>, Scored> shown) {
        Columns.value(column, number);
        column.setCellFactory(made -> new ScoredCell<>(shown));
    }

    private static void drawn(TableColumn<Scored, Scored> column, Function<Scored, Node> drawing) {
        Columns.value(column, Function.identity());
        column.setCellFactory(
                made -> new ScoredCell<>((cell, scored) -> cell.setGraphic(drawing.apply(scored))));
        column.setSortable(false);
    }

    /** A cell that shows something of its row. */
    private static final class ScoredCell<T> extends TableCell<Scored, T> {

        private final BiConsumer<TableCell<Scored, T>, Scored> shown;

        ScoredCell(BiConsumer<TableCell<Scored, T>, Scored> shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(T item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(null);
            setGraphic(null);
            getStyleClass().removeIf(style -> style.startsWith("light-") || style.equals("muted"));
            Scored scored = getTableRow() == null ? null : getTableRow().getItem();
            if (!isEmpty && scored != null) {
                shown.accept(this, scored);
            }
        }
    }
}
