package org.leaderdesk.ui.numbers;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.health.ReadKpis.Dashboard;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.ui.control.EvenGrid;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.PersonalClipboard;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** 数据: the dashboard's twelve figures, as they go, by weeks or by quarters (S060–S063). */
public final class NumbersView implements Screen {

    private static final int MOST_COLUMNS = 4;

    private final Workplace workplace;
    private final NumbersViewModel model;
    private final NumbersTexts texts;
    private final GridPane grid = new GridPane();
    private final EvenGrid even = new EvenGrid(grid, true);
    private final List<KpiTileButton> tiles = new ArrayList<>();
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private ToggleButton live;
    @FXML private ToggleButton weeks;
    @FXML private ToggleButton quarters;
    @FXML private Label about;
    @FXML private HBox empty;
    @FXML private ScrollPane scroll;

    public NumbersView(Workplace workplace) {
        this.workplace = workplace;
        model = new NumbersViewModel(workplace);
        texts = new NumbersTexts(workplace.texts());
        root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        ToggleGroup views = new ToggleGroup();
        List.of(live, weeks, quarters).forEach(each -> each.setToggleGroup(views));
        grid.getStyleClass().add("kpi-grid");
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        scroll.setContent(grid);
        scroll.viewportBoundsProperty().subscribe(bounds -> place(bounds.getWidth()));
        pane.setInspector(new KpiInspector(workplace, model, texts));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.dashboardProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::mark);
        chooseLive();
    }

    private void show(@Nullable Dashboard dashboard) {
        if (dashboard == null) {
            return;
        }
        about.setText(texts.about(model.viewProperty().get(), dashboard));
        Optional<KpiTileButton> focused =
                tiles.stream().filter(KpiTileButton::isFocused).findFirst();
        int at = focused.map(tiles::indexOf).orElse(-1);
        tiles.clear();
        for (Tile tile : model.tiles()) {
            String swing =
                    tile.tile().kpi() == Kpi.K2
                            ? model.tile(Kpi.K2_SWING).map(texts::swing).orElse("")
                            : "";
            KpiTileButton button = new KpiTileButton(tile, swing, texts);
            button.setOnAction(event -> model.select(button.isSelected() ? tile : null));
            tiles.add(button);
        }
        even.forget();
        place(scroll.getViewportBounds().getWidth());
        if (at >= 0) {
            tiles.get(at).requestFocus();
        }
        boolean any =
                dashboard.tiles().stream()
                        .anyMatch(each -> each.line().stream().anyMatch(OptionalDouble::isPresent));
        Visible.show(empty, !any);
        mark(model.selectedProperty().get());
    }

    private void place(double width) {
        even.place(tiles, width, MOST_COLUMNS);
    }

    private void mark(@Nullable Tile selected) {
        for (int at = 0; at < tiles.size(); at++) {
            tiles.get(at).setSelected(model.tiles().get(at).equals(selected));
        }
    }

    /** The arrows go from tile to tile. */
    private void arrow(KeyEvent event) {
        int columns = even.columns();
        int step =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -columns;
                    case DOWN -> columns;
                    default -> 0;
                };
        for (int at = 0; at < tiles.size() && step != 0; at++) {
            int next = at + step;
            if (tiles.get(at).isFocused() && next >= 0 && next < tiles.size()) {
                tiles.get(next).requestFocus();
                event.consume();
                return;
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            model.select(null);
            event.consume();
        }
    }

    @FXML
    private void chooseLive() {
        choose(live, KpiView.LIVE);
    }

    @FXML
    private void chooseWeeks() {
        choose(weeks, KpiView.WEEKS);
    }

    @FXML
    private void chooseQuarters() {
        choose(quarters, KpiView.QUARTERS);
    }

    private void choose(ToggleButton button, KpiView view) {
        button.setSelected(true);
        model.viewProperty().set(view);
    }

    @FXML
    private void savePdf() {
        new FileDialog(root)
                .titled(workplace.text("numbers.report-pdf"))
                .named(workplace.text("week-report.title", model.week()) + ".pdf")
                .of("PDF", "*.pdf")
                .save(model::savePdf);
    }

    @FXML
    private void copyText() {
        model.text(
                text -> {
                    PersonalClipboard.put(text);
                    workplace.notices().done(workplace.text("numbers.report-copied"));
                });
    }
}
