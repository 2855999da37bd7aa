package org.leaderdesk.ui.health;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.TableCopy;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 社群健康: the leader and the groups by score, and what was counted in the chats. */
public final class HealthView implements Screen {

    private final Workplace workplace;
    private final HealthViewModel model;
    private final HealthTexts texts;
    private final CountsPane counts;
    private final WarningsPane warnings;
    private final WeeksPane weeks;
    private final GrowthPane growth;
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private HBox dates;
    @FXML private Label date;
    @FXML private Button later;
    @FXML private ToggleButton groupsView;
    @FXML private ToggleButton heatView;
    @FXML private ToggleButton warningsView;
    @FXML private ToggleButton countsView;
    @FXML private ToggleButton growthView;
    @FXML private StackPane middle;
    @FXML private TableView<Scored> table;
    @FXML private TableColumn<Scored, String> name;
    @FXML private TableColumn<Scored, Double> score;
    @FXML private TableColumn<Scored, Double> change;
    @FXML private TableColumn<Scored, Scored> bars;
    @FXML private TableColumn<Scored, Scored> trend;
    @FXML private TableColumn<Scored, String> measured;
    @FXML private TableColumn<Scored, String> low;

    public HealthView(Workplace workplace) {
        this.workplace = workplace;
        model = new HealthViewModel(workplace);
        texts = new HealthTexts(workplace.texts());
        counts = new CountsPane(workplace, model, texts);
        warnings = new WarningsPane(workplace, model);
        weeks = new WeeksPane(workplace, model, texts);
        growth = new GrowthPane(workplace);
        root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        selected.ifPresent(
                subject -> {
                    model.want(subject);
                    chooseGroups();
                });
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
        if (growthView.isSelected()) {
            growth.shown();
        }
    }

    @FXML
    private void initialize() {
        ToggleGroup views = new ToggleGroup();
        for (ToggleButton view :
                List.of(groupsView, heatView, warningsView, countsView, growthView)) {
            view.setToggleGroup(views);
        }
        columns();
        TableCopy.install(table);
        table.setPlaceholder(new Label());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        scored -> {
                            if (scored != null) {
                                model.select(scored);
                            }
                        });
        pane.setInspector(new HealthInspector(workplace, model, texts));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.dayProperty().subscribe(this::turned);
        model.healthProperty().subscribe(this::show);
        chooseGroups();
    }

    private void columns() {
        ScoredColumns columns = new ScoredColumns(workplace, model, texts);
        Columns.text(name, Scored::name);
        Columns.text(measured, texts::measured);
        columns.low(low);
        columns.score(score);
        columns.change(change);
        columns.bars(bars);
        columns.trend(trend);
    }

    private void turned(LocalDate day) {
        date.setText(workplace.texts().day(day));
        later.setDisable(!day.isBefore(model.today()));
    }

    private void show(ReadHealth.@Nullable Health health) {
        if (health == null) {
            return;
        }
        List<Scored> all = new ArrayList<>();
        all.add(health.leader());
        health.groups().stream()
                .sorted(Comparator.comparingDouble(each -> each.score().score().orElse(101)))
                .forEach(all::add);
        Scored was = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(all);
        Scored looked = model.selectedProperty().get();
        Scored shown = looked == null ? was : looked;
        if (shown != null) {
            all.stream()
                    .filter(each -> each.group().equals(shown.group()))
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
        if (health.groups().isEmpty()) {
            table.setPlaceholder(empty());
            table.getItems().clear();
        }
    }

    private EmptyState empty() {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2h-heart-pulse");
        empty.setTitle(workplace.text("health.no-groups"));
        empty.setHint(workplace.text("health.no-groups-hint"));
        Button settings = new Button(workplace.text("plan.go-settings"));
        settings.setOnAction(event -> workplace.navigator().go(Target.SETTINGS));
        empty.getChildren().add(settings);
        return empty;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            table.getSelectionModel().clearSelection();
            model.select(null);
            event.consume();
        }
    }

    @FXML
    private void before() {
        model.dayProperty().set(model.dayProperty().get().minusDays(1));
    }

    @FXML
    private void after() {
        model.dayProperty().set(model.dayProperty().get().plusDays(1));
    }

    @FXML
    private void chooseGroups() {
        choose(table, groupsView);
    }

    @FXML
    private void chooseHeat() {
        leave();
        choose(weeks, heatView);
    }

    @FXML
    private void chooseWarnings() {
        leave();
        choose(warnings, warningsView);
    }

    @FXML
    private void chooseCounts() {
        leave();
        choose(counts, countsView);
    }

    /** Of today always: what was reached is reached. */
    @FXML
    private void chooseGrowth() {
        leave();
        choose(growth.root(), growthView);
        growth.shown();
    }

    /** The inspector explains a row of the groups. */
    private void leave() {
        table.getSelectionModel().clearSelection();
        model.select(null);
    }

    private void choose(Node shown, ToggleButton view) {
        view.setSelected(true);
        Visible.show(dates, view != growthView);
        middle.getChildren().forEach(each -> Visible.show(each, each == shown));
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().add(shown);
            Visible.show(shown, true);
        }
    }
}
