package org.leaderdesk.ui.numbers;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiTile;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.TrendChart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** How a figure went: drawn against what it is compared with, and the same figures as a table. */
final class KpiHistory {

    /** What the column names and the edges take, in rows. */
    private static final double HEADING = 1.2;

    private KpiHistory() {}

    /** A row of the table. */
    private record Row(String when, String value, String swing) {}

    static Node chart(KpiView view, Tile tile, List<DayRange> times, NumbersTexts texts) {
        Kpi kpi = tile.tile().kpi();
        List<TrendChart.Point> points = new ArrayList<>();
        for (int at = 0; at < times.size(); at++) {
            OptionalDouble value = tile.line().get(at);
            points.add(
                    new TrendChart.Point(
                            texts.shortly(view, times.get(at)),
                            value,
                            texts.when(view, times.get(at)) + "  " + texts.figure(kpi, value)));
        }
        TrendChart chart = new TrendChart();
        chart.setId("numbers-chart");
        chart.show(points, lines(tile.tile(), texts));
        return chart;
    }

    /** The target is the leader's own where there is one. */
    private static List<TrendChart.Compared> lines(KpiTile tile, NumbersTexts texts) {
        Kpi kpi = tile.kpi();
        List<TrendChart.Compared> lines = new ArrayList<>();
        tile.target()
                .ifPresent(
                        target ->
                                lines.add(
                                        new TrendChart.Compared(
                                                texts.line(kpi, Benchmark.Line.TARGET, target),
                                                target)));
        kpi.benchmarks().stream()
                .filter(each -> each.line() != Benchmark.Line.TARGET)
                .forEach(
                        each ->
                                lines.add(
                                        new TrendChart.Compared(
                                                texts.line(kpi, each.line(), each.value()),
                                                each.value())));
        return lines;
    }

    /** The latest first. */
    static Node table(
            KpiView view,
            Tile tile,
            Optional<Tile> swing,
            List<DayRange> times,
            NumbersTexts texts) {
        Kpi kpi = tile.tile().kpi();
        TableView<Row> table = new TableView<>();
        table.setId("numbers-table");
        table.setAccessibleText(texts.text("numbers.trend-of", texts.name(kpi)));
        table.getColumns().add(column(texts.text("numbers.when"), Row::when));
        table.getColumns().add(number(column(texts.text("numbers.value"), Row::value)));
        swing.ifPresent(
                each ->
                        table.getColumns()
                                .add(
                                        number(
                                                column(
                                                        texts.text("numbers.swing-column"),
                                                        Row::swing))));
        for (int at = times.size() - 1; at >= 0; at--) {
            int row = at;
            table.getItems()
                    .add(
                            new Row(
                                    texts.when(view, times.get(at)),
                                    texts.figure(kpi, tile.line().get(at)),
                                    swing.map(
                                                    each ->
                                                            texts.figure(
                                                                    Kpi.K2_SWING,
                                                                    each.line().get(row)))
                                            .orElse("")));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.prefHeightProperty()
                .bind(table.fixedCellSizeProperty().multiply(times.size() + HEADING));
        TableCopy.install(table);
        return table;
    }

    private static TableColumn<Row, String> number(TableColumn<Row, String> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<Row, String> column(String name, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }
}
