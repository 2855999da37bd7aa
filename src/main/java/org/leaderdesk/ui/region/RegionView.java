package org.leaderdesk.ui.region;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.region.ReadRegion.Listed;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.ReportPeriod;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.control.ColumnWidths;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.io.File;
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
    private Subscription watching = Subscription.EMPTY;

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
        selected.ifPresent(model::open);
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
                                model.open(chosen.standing().leader().id());
                            }
                        });
        pane.setInspector(new LeaderInspector(workplace, model));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        reports(week, ReportPeriod.WEEK);
        reports(month, ReportPeriod.MONTH);
        model.pathProperty().subscribe(this::crumbs);
        model.seenProperty().subscribe(seen -> show(seen, bar));
        model.shownProperty().subscribe(shown -> list(shown, bar));
        model.leaderProperty().subscribe(this::looked);
        // The sync outlives the screen, which follows it while somebody looks.
        screen.sceneProperty()
                .subscribe(
                        scene -> {
                            watching.unsubscribe();
                            watching =
                                    scene == null
                                            ? Subscription.EMPTY
                                            : workplace
                                                    .sync()
                                                    .standingProperty()
                                                    .subscribe(standing -> asOf(bar));
                        });
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

    /** Where one is: every area that one came down through, to go back up to. */
    private void crumbs(List<Area> path) {
        crumbs.getChildren().clear();
        for (int at = 0; at <= path.size(); at++) {
            int up = at;
            String called = at == 0 ? workplace.session().ownerName() : path.get(at - 1).name();
            if (at > 0) {
                crumbs.getChildren().add(new FontIcon("mdi2c-chevron-right"));
            }
            crumbs.getChildren().add(at == path.size() ? here(called) : crumb(called, up));
        }
    }

    private static Label here(String called) {
        Label here = new Label(called);
        here.getStyleClass().add("emphasis");
        return here;
    }

    private Button crumb(String called, int up) {
        Button crumb = new Button(called);
        crumb.setId("region-crumb-" + up);
        crumb.setOnAction(event -> model.up(up));
        return crumb;
    }

    private void show(RegionViewModel.@Nullable Seen seen, FilterBar bar) {
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
        asOf(bar);
    }

    private String median(RegionMedian median) {
        return words.name(median.figure()) + " " + words.median(median);
    }

    private void list(List<Listed> shown, FilterBar bar) {
        Listed was = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(shown);
        if (was != null) {
            shown.stream()
                    .filter(each -> isSame(each, was.standing().leader().id()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        asOf(bar);
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

    /** Of when all this is; where there is nothing, what to do first. */
    private void asOf(FilterBar bar) {
        RegionViewModel.Seen seen = model.seenProperty().get();
        if (seen == null) {
            return;
        }
        Optional<ReadSync.Standing> sync = workplace.sync().standingProperty().get();
        String figures =
                seen.lastFigures()
                        .map(day -> workplace.text("region.figures-to", workplace.texts().day(day)))
                        .orElseGet(() -> workplace.text("region.no-figures"));
        String synced =
                sync.flatMap(ReadSync.Standing::lastOk)
                        .map(at -> workplace.text("region.synced-at", workplace.texts().moment(at)))
                        .orElseGet(() -> workplace.text("region.never-synced"));
        asOf.setText(
                workplace.text(
                        "region.as-of", model.shownProperty().get().size(), figures, synced));
        table.setPlaceholder(empty(seen, sync.isPresent(), bar));
    }

    private EmptyState empty(RegionViewModel.Seen seen, boolean enrolled, FilterBar bar) {
        if (!seen.region().leaders().isEmpty()) {
            EmptyState none = state("mdi2m-magnify", "region.none-fits", "region.none-fits-hint");
            Button clear = new Button(workplace.text("region.clear"));
            clear.setOnAction(event -> bar.clear());
            none.getChildren().add(clear);
            return none;
        }
        if (enrolled) {
            return state("mdi2a-account-group-outline", "region.nobody", "region.nobody-hint");
        }
        EmptyState begin = state("mdi2c-cloud-sync-outline", "region.begin", "region.begin-hint");
        Button go = new Button(workplace.text("region.to-sync"));
        go.setId("region-to-sync");
        go.getStyleClass().add("accent");
        go.setOnAction(event -> workplace.navigator().go(Target.SYNC));
        begin.getChildren().add(go);
        return begin;
    }

    private EmptyState state(String icon, String title, String hint) {
        EmptyState state = new EmptyState();
        state.setIcon(icon);
        state.setTitle(workplace.text(title));
        state.setHint(workplace.text(hint));
        return state;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.leaderProperty().get() != null) {
            model.close();
            event.consume();
        }
    }

    private void reports(MenuButton button, ReportPeriod kind) {
        report(button, kind, "region.as-pdf", "pdf");
        report(button, kind, "region.as-xlsx", "xlsx");
    }

    private void report(MenuButton button, ReportPeriod kind, String key, String ending) {
        MenuItem item = new MenuItem(workplace.text(key));
        item.setOnAction(event -> report(kind, item.getText(), ending));
        button.getItems().add(item);
    }

    private void report(ReportPeriod kind, String type, String ending) {
        FileChooser chooser = new FileChooser();
        String title =
                workplace.text(
                        kind == ReportPeriod.WEEK
                                ? "region-report.title-week"
                                : "region-report.title-month",
                        workplace.session().ownerName(),
                        model.period(kind).from());
        chooser.setInitialFileName(title + "." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(type, "*." + ending));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.report(kind, file);
        }
    }
}
