package org.leaderdesk.ui.plan;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.planner.SeeHeat;
import org.leaderdesk.domain.planner.WeekHeat;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Offer;
import org.leaderdesk.ui.fx.Workplace;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which hours people order: seven days by 24 hours, the busier the darker. */
final class HeatPane extends ScrollPane {

    private static final int SPACE = 8;
    private static final int HOURS = 24;
    private static final int PERCENT = 100;
    private static final int STEPS = 5;

    private final Workplace workplace;
    private final ComboBox<@Nullable String> group = new ComboBox<>();
    private final Label sum = new Label();
    private final GridPane grid = new GridPane();
    private final ReadOnlyObjectWrapper<@Nullable WeekHeat> heat = new ReadOnlyObjectWrapper<>();

    HeatPane(Workplace workplace) {
        this.workplace = workplace;
        setId("plan-heat");
        getStyleClass().add("plain-scroll");
        group.setConverter(
                new InWords<>(name -> name == null ? workplace.text("plan.heat-everybody") : name));
        group.setAccessibleText(workplace.text("plan.heat-group"));
        group.valueProperty().subscribe((was, is) -> read());
        sum.setWrapText(true);
        grid.getStyleClass().add("plan-heat");
        columns();
        VBox content = new VBox(SPACE, new FlowPane(SPACE, SPACE, group), sum, grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        setContent(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        heat.subscribe(this::show);
    }

    private void columns() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int hour = 0; hour < HOURS; hour++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(95.0 / HOURS);
            grid.getColumnConstraints().add(column);
        }
    }

    void refresh() {
        workplace
                .background()
                .run(
                        () ->
                                new ListGroups(workplace.session())
                                        .run().listed().stream()
                                                .map(each -> each.group().name())
                                                .sorted()
                                                .toList(),
                        names -> {
                            List<@Nullable String> offered = new ArrayList<>();
                            offered.add(null);
                            offered.addAll(names);
                            Offer.set(group, offered, group.getValue());
                            read();
                        });
    }

    private void read() {
        Optional<String> chosen = Optional.ofNullable(group.getValue());
        workplace
                .background()
                .run(
                        () -> new SeeHeat(workplace.session()).run(chosen, Optional.empty()),
                        heat::set);
    }

    private void show(@Nullable WeekHeat read) {
        grid.getChildren().clear();
        if (read == null) {
            return;
        }
        sum.setText(
                workplace.text(
                        read.orders() == 0 ? "plan.heat-none" : "plan.heat-sum",
                        SeeHeat.DAYS,
                        read.orders(),
                        Math.round(read.peaks() * PERCENT),
                        Math.round(WeekHeat.PEAKS_ELSEWHERE * PERCENT)));
        for (int hour = 0; hour < HOURS; hour++) {
            Label clock = new Label(Integer.toString(hour));
            clock.getStyleClass().add("muted");
            grid.add(new StackPane(clock), hour + 1, 0);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            int row = day.getValue();
            String name = day.getDisplayName(TextStyle.SHORT, workplace.texts().locale());
            grid.add(new Label(name), 0, row);
            for (int hour = 0; hour < HOURS; hour++) {
                grid.add(cell(read, row - 1, hour, name), hour + 1, row);
            }
        }
    }

    private Node cell(WeekHeat read, int day, int hour, String name) {
        int orders = read.hours().get(day).get(hour);
        Label count = new Label(orders == 0 ? "" : Integer.toString(orders));
        StackPane cell = new StackPane(count);
        cell.getStyleClass().addAll("plan-heat-cell", "plan-heat-" + step(orders, read.most()));
        String said = workplace.text("plan.heat-cell", name, hour, hour + 1, orders);
        Tooltip.install(cell, new Tooltip(said));
        cell.setAccessibleText(said);
        return cell;
    }

    /** 0 where nobody orders, then five steps to where most do. */
    private static int step(int orders, int most) {
        return orders == 0 ? 0 : Math.max(1, (int) Math.ceil((double) STEPS * orders / most));
    }
}
