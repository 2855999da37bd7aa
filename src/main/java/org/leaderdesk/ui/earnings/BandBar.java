package org.leaderdesk.ui.earnings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.leaderdesk.domain.income.IncomeTerms;
import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a month's sales are along the bands: filled up to now, hatched up to what the month is
 * heading for, each band with its per cent above and where it begins below.
 */
final class BandBar extends Region {

    private static final double BAR = 1.0;
    private static final double ROOM = 1.25;

    private final Region track = region("band-track");
    private final Region ahead = region("band-ahead");
    private final Region now = region("band-now");
    private final List<Mark> marks = new ArrayList<>();
    private double end = 1;
    private double sold;
    private double heading;

    private record Mark(double from, Region line, Label rate, Label begin) {}

    BandBar() {
        setId("earnings-bands");
        getStyleClass().add("band-bar");
        getChildren().addAll(track, ahead, now);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    /**
     * Shows the bands.
     *
     * @param sales so far
     * @param then by the end of the month, where that is foreseen
     * @param said all of it in words
     */
    void show(IncomeTerms terms, Money sales, Optional<Money> then, String said) {
        sold = Math.max(0, sales.fen());
        heading = Math.max(sold, then.map(Money::fen).orElse(0L));
        end = Math.max(terms.bands().getLast().from().fen() * ROOM, heading * 1.02);
        setAccessibleText(said);
        marks.forEach(mark -> getChildren().removeAll(mark.line(), mark.rate(), mark.begin()));
        marks.clear();
        for (IncomeTerms.Band band : terms.bands()) {
            Mark mark =
                    new Mark(
                            band.from().fen(),
                            region("band-mark"),
                            label(band.rate() + "%", band.equals(terms.band(sales))),
                            label(begin(band.from()), false));
            marks.add(mark);
            getChildren().addAll(mark.line(), mark.rate(), mark.begin());
        }
        requestLayout();
    }

    /** Whole yuan: the leader types no other. */
    private static String begin(Money from) {
        return from.toString().replaceFirst("\\.00$", "");
    }

    private static Label label(String text, boolean isStrong) {
        Label label = new Label(text);
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_LEFT);
        label.getStyleClass().add(isStrong ? "band-reached" : "caption");
        return label;
    }

    private double em() {
        return marks.isEmpty() ? 1 : Math.max(1, marks.getFirst().begin().getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = 1.7 * em;
        double high = BAR * em;
        double width = getWidth();
        track.resizeRelocate(0, top, width, high);
        now.resizeRelocate(0, top, width * sold / end, high);
        ahead.resizeRelocate(0, top, width * heading / end, high);
        for (Mark mark : marks) {
            double x = snapPositionX(width * mark.from() / end);
            mark.line().resizeRelocate(x, top - 0.3 * em, 1, high + 0.6 * em);
            place(mark.rate(), x, 0, em);
            place(mark.begin(), x, top + high + 0.3 * em, em);
        }
    }

    /** Behind its mark, and never over the edge. */
    private void place(Label label, double x, double y, double em) {
        double wide = label.prefWidth(-1);
        double left = Math.max(0, Math.min(x + 0.2 * em, getWidth() - wide));
        label.resizeRelocate(left, y, wide, label.prefHeight(-1));
    }
}
