package org.leaderdesk.ui.region;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.ReadRegion.Listed;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** 区域: the leaders of an area, a row each; the same at each level of the company. */
public final class RegionView implements Screen {

    /** What the line below the table says of the region; the rest is beside each leader. */
    private static final List<DayFigure> MEDIANS =
            List.of(DayFigure.SCORE, DayFigure.SALES_30, DayFigure.L4, DayFigure.L5);

    private final Workplace workplace;
    private final RegionViewModel model;
    private final RegionWords words;
    private final LeaderColumns columns;
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private VBox screen;
    @FXML private FlowPane crumbs;
    @FXML private ScrollPane areasScroll;
    @FXML private FlowPane areas;
    @FXML private FlowPane filters;
    @FXML private MenuButton week;
    @FXML private MenuButton month;
    @FXML private TableView<Listed> table;
    @FXML private TableColumn<Listed, String> name;
    @FXML private TableColumn<Listed, String> area;
    @FXML private TableColumn<Listed, String> score;
    @FXML private TableColumn<Listed, String> warnings;
    @FXML private TableColumn<Listed, String> rank;
    @FXML private TableColumn<Listed, String> change;
    @FXML private TableColumn<Listed, String> stars;
    @FXML private TableColumn<Listed, String> sales;
    @FXML private TableColumn<Listed, String> tier;
    @FXML private TableColumn<Listed, String> stage;
    @FXML private TableColumn<Listed, String> told;
    @FXML private Label medians;
    @FXML private Label asOf;

    public RegionView(Workplace workplace) {
        this.workplace = workplace;
        model = new RegionViewModel(workplace);
        words = workplace.texts().regionWords();
        columns = new LeaderColumns(workplace.texts());
        root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        selected.ifPresent(model.leader()::open);
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        columns();
        TableCopy.install(table);
        ColumnWidths.install(table, asOf);
        FilterBar bar = new FilterBar(workplace, model, filters);
        table.setPlaceholder(new Label());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) {
                                model.leader().open(chosen.standing().leader().id());
                            }
                        });
        pane.setInspector(new LeaderInspector(workplace, model));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        ReportMenu reports = new ReportMenu(workplace, model);
        reports.fill(week, ReportPeriod.WEEK);
        reports.fill(month, ReportPeriod.MONTH);
        PathBar path = new PathBar(workplace, model, crumbs);
        model.pathProperty().subscribe(path::show);
        model.seenProperty().subscribe(this::show);
        model.shownProperty().subscribe(this::list);
        model.leader().leaderProperty().subscribe(this::looked);
        AsOfLine line =
                new AsOfLine(workplace, model, asOf, table, new NobodyListed(workplace, bar));
        line.follow(screen);
    }

    private void columns() {
        Columns.text(name, Listed::name);
        Columns.text(area, Listed::area);
        columns.score(score);
        columns.warnings(warnings);
        columns.rank(rank);
        columns.change(change);
        columns.stars(stars);
        columns.sales(sales);
        columns.tier(tier);
        columns.stage(stage);
        columns.told(told);
    }

    private void show(RegionViewModel.@Nullable Seen seen) {
        if (seen == null) {
            return;
        }
        boolean parts = seen.sums().stream().anyMatch(each -> !seen.isHere(each.area()));
        areas.getChildren().setAll(new AreaCards(workplace, model).of(seen));
        Visible.show(areasScroll, parts);
        area.setVisible(parts);
        boolean any = !seen.region().leaders().isEmpty();
        Visible.show(filters, any);
        week.setDisable(!any);
        month.setDisable(!any);
        medians.setText(
                seen.region().medians().stream()
                        .filter(each -> MEDIANS.contains(each.figure()))
                        .map(this::median)
                        .collect(Collectors.joining("   ")));
        Visible.show(medians, !medians.getText().isEmpty());
        if (!medians.getText().isEmpty()) {
            medians.setText(workplace.text("region.medians", medians.getText()));
        }
    }

    private String median(RegionMedian median) {
        return words.name(median.figure()) + " " + words.median(median);
    }

    private void list(List<Listed> shown) {
        Listed was = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(shown);
        if (was != null) {
            shown.stream()
                    .filter(each -> isSame(each, was.standing().leader().id()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private static boolean isSame(Listed each, UUID leader) {
        return each.standing().leader().id().equals(leader);
    }

    /** Somebody looks at no leader any more: neither does the table. */
    private void looked(@Nullable LeaderFile leader) {
        if (leader == null) {
            table.getSelectionModel().clearSelection();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.leader().leaderProperty().get() != null) {
            model.leader().close();
            event.consume();
        }
    }
}
