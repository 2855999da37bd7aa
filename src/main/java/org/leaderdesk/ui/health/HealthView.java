package org.leaderdesk.ui.health;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.desk.health.ReadHealth.Scored;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.IconCell;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.ScoreBars;
import org.leaderdesk.ui.control.Sparkline;
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
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

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
        text(name, Scored::name);
        text(measured, texts::measured);
        text(low, this::low);
        low.setCellFactory(
                made ->
                        new IconCell<>(
                                each -> low(each).isEmpty() ? "" : "mdi2a-alert-outline",
                                each -> low(each).isEmpty() ? "" : "light-orange"));
        number(score, each -> each.score().score().orElse(-1), this::scored);
        number(change, each -> each.change().orElse(0), this::changed);
        drawn(
                bars,
                each -> {
                    ScoreBars drawn = new ScoreBars();
                    drawn.show(texts.axes(each, model.rules()));
                    return drawn;
                });
        drawn(
                trend,
                each -> {
                    Sparkline line = new Sparkline();
                    line.show(
                            each.trend().stream().map(ReadHealth.Week::score).toList(),
                            workplace.text("health.trend-of", each.name()));
                    return line;
                });
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

    private static void text(TableColumn<Scored, String> column, Function<Scored, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private static void number(
            TableColumn<Scored, Double> column,
            Function<Scored, Double> number,
            BiConsumer<TableCell<Scored, Double>, Scored> shown) {
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(number.apply(row.getValue())));
        column.setCellFactory(made -> new ScoredCell<>(shown));
    }

    private static void drawn(TableColumn<Scored, Scored> column, Function<Scored, Node> drawing) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                made -> new ScoredCell<>((cell, scored) -> cell.setGraphic(drawing.apply(scored))));
        column.setSortable(false);
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
