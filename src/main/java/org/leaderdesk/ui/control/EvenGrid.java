package org.leaderdesk.ui.control;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.util.List;

/** Cards beside each other, as many as have room, of the same width all. */
public final class EvenGrid {

    private static final double PERCENT = 100;

    private final GridPane grid;
    private final boolean evenRows;

    /**
     * @param evenRows whether rows share the height too
     */
    public EvenGrid(GridPane grid, boolean evenRows) {
        this.grid = grid;
        this.evenRows = evenRows;
    }

    /**
     * Lays cards out anew where another number of them has room beside each other.
     *
     * @param width that there is, in pixels
     * @param most beside each other, however wide it is
     */
    public void place(List<? extends Region> cards, double width, int most) {
        if (cards.isEmpty() || width <= 0) {
            return;
        }
        cards.forEach(Region::applyCss);
        double least = Math.max(1, cards.getFirst().minWidth(-1));
        int columns = (int) Math.clamp(Math.floor(width / least), 1, most);
        if (grid.getColumnConstraints().size() == columns) {
            return;
        }
        share(columns, (cards.size() + columns - 1) / columns);
        grid.getChildren().clear();
        for (int at = 0; at < cards.size(); at++) {
            grid.add(cards.get(at), at % columns, at / columns);
        }
    }

    /** How many are beside each other. */
    public int columns() {
        return grid.getColumnConstraints().size();
    }

    /** The cards are others: they are laid out whatever room there is. */
    public void forget() {
        grid.getColumnConstraints().clear();
    }

    private void share(int columns, int rows) {
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(PERCENT / columns);
            grid.getColumnConstraints().add(share);
        }
        for (int row = 0; row < rows && evenRows; row++) {
            RowConstraints share = new RowConstraints();
            share.setPercentHeight(PERCENT / rows);
            grid.getRowConstraints().add(share);
        }
    }
}
