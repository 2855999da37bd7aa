package org.leaderdesk.ui.region;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.StarRating;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.control.LightSign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a leader's score and stars are made of, as small tables. */
final class LeaderTables {

    private static final int SPACE = 8;

    private final RegionWords words;

    LeaderTables(RegionWords words) {
        this.words = words;
    }

    /** Each indicator beside what is usual in the region and elsewhere. */
    Node indicators(LeaderFile leader, List<RegionMedian> medians) {
        GridPane grid = grid(3);
        head(
                grid,
                "leader-sheet.indicators",
                "leader-sheet.value",
                "region-report.median",
                "region-report.elsewhere");
        for (ScorePart part : leader.health().parts()) {
            Label name =
                    new Label(
                            words.text(Messages.HEALTH_INDICATOR + part.indicator().name()),
                            new FontIcon(LightSign.icon(part.light())));
            name.setWrapText(true);
            name.getStyleClass().add(LightSign.style(part.light()));
            name.setTooltip(
                    new Tooltip(
                            words.text(
                                    "health.indicator-tip",
                                    words.light(part.light()),
                                    part.indicator().source())));
            Optional<RegionMedian> usual =
                    medians.stream()
                            .filter(each -> each.figure().name().equals(part.indicator().name()))
                            .findFirst();
            row(
                    grid,
                    name,
                    value(part),
                    usual.map(words::median).orElse("–"),
                    usual.map(words::elsewhere).orElse("–"));
        }
        return grid;
    }

    private String value(ScorePart part) {
        return part.reading().value().isEmpty()
                ? words.light(part.light())
                : words.figure(part.indicator().unit(), part.reading().value().getAsDouble());
    }

    /** What each of the six gave, and what it would have to be to bring the next star alone. */
    Node stars(StarRating rating) {
        GridPane grid = grid(3);
        head(
                grid,
                "leader-sheet.rating",
                "leader-sheet.value",
                "leader-sheet.points",
                "region.alone");
        for (StarRating.Part part : rating.parts()) {
            Label name = new Label(words.star(part.indicator()));
            name.setWrapText(true);
            row(grid, name, words.value(part), words.tenth(part.points()), words.alone(part));
        }
        return grid;
    }

    private GridPane grid(int figures) {
        GridPane grid = new GridPane();
        grid.setHgap(SPACE);
        grid.setVgap(SPACE / 2.0);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int at = 0; at < figures; at++) {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        return grid;
    }

    private void head(GridPane grid, String... keys) {
        Label[] heads =
                Arrays.stream(keys).map(key -> new Label(words.text(key))).toArray(Label[]::new);
        for (Label head : heads) {
            head.getStyleClass().add("caption");
            head.setMinWidth(Region.USE_PREF_SIZE);
        }
        heads[0].setMinWidth(0);
        heads[0].setWrapText(true);
        grid.addRow(grid.getRowCount(), heads);
    }

    private static void row(GridPane grid, Label name, String... figures) {
        int row = grid.getRowCount();
        grid.add(name, 0, row);
        for (int at = 0; at < figures.length; at++) {
            Label figure = new Label(figures[at]);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(figure, at + 1, row);
        }
    }
}
