package org.leaderdesk.ui.plan;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day's board: a row a wave, its posts by time, and between them the hours in which nothing is
 * posted. One stop of the keyboard: arrows go from post to post.
 */
final class DayBoard extends ScrollPane {

    private static final int QUARTER_TURN = -90;
    private static final int STEP = 10;
    private static final double TIP_WIDTH = 420;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;
    private final GridPane grid = new GridPane();
    private final List<List<PostCell>> rows = new ArrayList<>();
    private @Nullable Shown shown;

    /** What is drawn; the same is not drawn again. */
    private record Shown(SeePlan.Board board, List<WavePost> overdue) {}

    DayBoard(Workplace workplace, PlanViewModel model, PlanTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        grid.setId("plan-board");
        grid.getStyleClass().add("plan-board");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        grid.setAccessibleText(workplace.text("plan.board"));
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("plain-scroll");
        model.selectedProperty().subscribe(this::mark);
        // What is beside the board takes room from it once a post is selected.
        viewportBoundsProperty().subscribe(bounds -> revealSelected());
    }

    /** What takes the keys. */
    Node keys() {
        return grid;
    }

    void show(SeePlan.Board board) {
        LocalDateTime now = model.now();
        Shown drawn = shown(board, now);
        if (drawn.equals(shown)) {
            return;
        }
        shown = drawn;
        grid.getChildren().clear();
        rows.clear();
        List<BoardRow> waves = BoardRow.of(board.posts(), board.rules());
        int early = waves.stream().mapToInt(row -> row.early().size()).max().orElse(0);
        int late = waves.stream().mapToInt(row -> row.late().size()).max().orElse(0);
        int busy = early + 2;
        PlanRules rules = board.rules();
        band(workplace.text("plan.quiet-before", rules.quietUntil().toString()), 1, waves.size());
        if (BoardRow.isBusy(rules)) {
            band(
                    workplace.text(
                            "plan.busy", rules.busyFrom().toString(), rules.busyUntil().toString()),
                    busy,
                    waves.size());
        }
        for (int row = 0; row < waves.size(); row++) {
            BoardRow wave = waves.get(row);
            grid.add(head(board, wave), 0, row);
            List<PostCell> cells = new ArrayList<>();
            for (int at = 0; at < wave.early().size(); at++) {
                grid.add(cell(board, wave.early().get(at), now, cells), at + 2, row);
            }
            for (int at = 0; at < wave.late().size(); at++) {
                grid.add(cell(board, wave.late().get(at), now, cells), busy + 1 + at, row);
            }
            rows.add(cells);
        }
        if (!rules.quietFrom().equals(LocalTime.MIDNIGHT)) {
            band(
                    workplace.text("plan.quiet-after", rules.quietFrom().toString()),
                    busy + 1 + late,
                    waves.size());
        }
        mark(model.selectedProperty().get());
    }

    private static Shown shown(SeePlan.Board board, LocalDateTime now) {
        return new Shown(
                board, board.posts().stream().filter(post -> post.isOverdue(now)).toList());
    }

    /** Hours in which nothing is posted, from top to bottom. */
    private void band(String words, int column, int rows) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setRotate(QUARTER_TURN);
        StackPane band = new StackPane(new Group(label));
        band.getStyleClass().add("plan-band");
        grid.add(band, column, 0, 1, Math.max(1, rows));
    }

    private Node head(SeePlan.Board board, BoardRow wave) {
        Label name = new Label(workplace.text("plan.wave", wave.wave()));
        name.getStyleClass().add("light");
        int many = wave.groups().size();
        Label groups = new Label(workplace.text("plan.groups", many));
        groups.getStyleClass().add("caption");
        Label done = new Label(workplace.text("plan.wave-done", wave.done(), wave.posts().size()));
        done.getStyleClass().add("caption");
        VBox head = new VBox(name, groups, done);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-wave");
        Tooltip tip = new Tooltip(texts.groups(board, wave.groups()));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        Tooltip.install(head, tip);
        return head;
    }

    private Node cell(SeePlan.Board board, WavePost post, LocalDateTime now, List<PostCell> row) {
        PostCell cell = new PostCell(workplace, texts, board, post, now);
        GridPane.setHgrow(cell, Priority.ALWAYS);
        row.add(cell);
        new CellDrag(cell, row, board.rules(), model::move)
                .install(
                        () -> {
                            grid.requestFocus();
                            model.select(post);
                        });
        return cell;
    }

    private void mark(@Nullable WavePost post) {
        for (List<PostCell> row : rows) {
            for (PostCell cell : row) {
                boolean selected = cell.post().equals(post);
                cell.select(selected);
                if (selected) {
                    grid.setAccessibleText(cell.getAccessibleText());
                    reveal(cell);
                }
            }
        }
        if (post == null) {
            grid.setAccessibleText(workplace.text("plan.board"));
        }
    }

    private void revealSelected() {
        WavePost post = model.selectedProperty().get();
        rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.post().equals(post))
                .findFirst()
                .ifPresent(this::reveal);
    }

    /** Scrolls as little as it takes to see all of a cell. */
    private void reveal(PostCell cell) {
        Bounds at = cell.getBoundsInParent();
        Bounds room = getViewportBounds();
        double wide = grid.getWidth() - room.getWidth();
        double high = grid.getHeight() - room.getHeight();
        if (wide > 0) {
            double from = nearest(getHvalue() * wide, at.getMinX(), at.getMaxX(), room.getWidth());
            setHvalue(Math.clamp(from / wide, 0, 1));
        }
        if (high > 0) {
            double from = nearest(getVvalue() * high, at.getMinY(), at.getMaxY(), room.getHeight());
            setVvalue(Math.clamp(from / high, 0, 1));
        }
    }

    private static double nearest(double from, double begin, double end, double room) {
        return Math.min(begin, Math.max(from, end - room));
    }

    private void key(KeyEvent event) {
        boolean moving = event.isAltDown();
        KeyCode code = event.getCode();
        boolean known =
                switch (code) {
                    case LEFT -> moving ? shift(-STEP) : go(0, -1);
                    case RIGHT -> moving ? shift(STEP) : go(0, 1);
                    case UP -> go(-1, 0);
                    case DOWN -> go(1, 0);
                    default -> false;
                };
        if (known) {
            event.consume();
        }
    }

    /** Moves the selected post by some minutes, within its day. */
    private boolean shift(int minutes) {
        WavePost post = model.selectedProperty().get();
        if (post != null) {
            LocalTime to = post.at().plusMinutes(minutes);
            boolean sameDay = to.isAfter(post.at()) == minutes > 0;
            if (sameDay) {
                model.move(post, to);
            }
        }
        return true;
    }

    /** Goes to another post: the next of its wave, or the one of another wave at about its time. */
    private boolean go(int waves, int posts) {
        WavePost from = model.selectedProperty().get();
        if (from == null) {
            first().ifPresent(model::select);
            return true;
        }
        for (int row = 0; row < rows.size(); row++) {
            List<WavePost> of = rows.get(row).stream().map(PostCell::post).toList();
            int at = of.indexOf(from);
            if (at >= 0) {
                int to = at + posts;
                int other = row + waves;
                if (posts != 0 && to >= 0 && to < of.size()) {
                    model.select(of.get(to));
                } else if (waves != 0 && other >= 0 && other < rows.size()) {
                    nearest(rows.get(other), from.at()).ifPresent(model::select);
                }
                return true;
            }
        }
        return true;
    }

    private static Optional<WavePost> nearest(List<PostCell> row, LocalTime at) {
        return row.stream()
                .map(PostCell::post)
                .min(
                        Comparator.comparingInt(
                                post -> Math.abs(post.at().toSecondOfDay() - at.toSecondOfDay())));
    }

    /** The first post that is not done, else the very first. */
    private Optional<WavePost> first() {
        Shown drawn = shown;
        List<WavePost> posts = drawn == null ? List.of() : drawn.board().posts();
        return posts.stream()
                .filter(post -> !post.isDone())
                .findFirst()
                .or(() -> posts.stream().findFirst());
    }
}
