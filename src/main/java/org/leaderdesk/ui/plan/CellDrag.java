package org.leaderdesk.ui.plan;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.WavePost;

import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;

/** Moves a post to another time by dragging its cell along its row; a click selects it. */
final class CellDrag {

    /** Less than this is a click with an unsteady hand. */
    private static final double A_CLICK = 6;

    private final PostCell cell;
    private final List<PostCell> row;
    private final PlanRules rules;
    private final BiConsumer<WavePost, LocalTime> moved;
    private double from;

    /**
     * A cell that can be dragged.
     *
     * @param row all cells of its row, once the board is drawn
     * @param moved told where it was let go
     */
    CellDrag(
            PostCell cell,
            List<PostCell> row,
            PlanRules rules,
            BiConsumer<WavePost, LocalTime> moved) {
        this.cell = cell;
        this.row = row;
        this.rules = rules;
        this.moved = moved;
    }

    void install(Runnable clicked) {
        cell.setOnMousePressed(
                event -> {
                    from = event.getSceneX();
                    event.consume();
                });
        cell.setOnMouseDragged(this::dragged);
        cell.setOnMouseReleased(
                event -> {
                    boolean drag = isDrag(event);
                    LocalTime at = at(event);
                    cell.setTranslateX(0);
                    cell.setViewOrder(0);
                    cell.wouldBe(cell.post().at());
                    if (event.getButton() != MouseButton.PRIMARY) {
                        return;
                    }
                    clicked.run();
                    if (drag) {
                        moved.accept(cell.post(), at);
                    }
                });
    }

    private boolean isDrag(MouseEvent event) {
        return Math.abs(event.getSceneX() - from) > A_CLICK;
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && isDrag(event)) {
            cell.setViewOrder(-1);
            cell.setTranslateX(event.getSceneX() - from);
            cell.wouldBe(at(event));
        }
    }

    private LocalTime at(MouseEvent event) {
        TimeAlong along = new TimeAlong();
        double last = 0;
        for (PostCell each : row) {
            double middle = each.getLayoutX() + each.getWidth() / 2;
            last = Math.max(last, middle);
            if (!each.equals(cell)) {
                along.mark(middle, each.post().at());
            }
        }
        double middle = cell.getLayoutX() + cell.getWidth() / 2;
        // Where it came from is its own time: a small pull is a small change.
        along.mark(middle, cell.post().at());
        along.mark(row.getFirst().getLayoutX() - cell.getWidth() / 2, rules.quietUntil());
        LocalTime night = rules.quietFrom();
        along.mark(
                last + cell.getWidth(), night.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : night);
        return along.at(middle + event.getSceneX() - from);
    }
}
