package org.leaderdesk.ui.members;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Transitions;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;

import java.util.Map;

/**
 * Who went from which class to which in the last 30 days: a row a class then, a column a class now.
 */
final class ChangesPane extends ScrollPane {

    private static final int SPACE = 16;

    private final Workplace workplace;
    private final MemberTexts texts;
    private final VBox content = new VBox(SPACE);

    ChangesPane(Workplace workplace, ClassesModel model, MemberTexts texts) {
        this.workplace = workplace;
        this.texts = texts;
        setId("members-changes");
        getStyleClass().add("plain-scroll");
        setContent(content);
        setFitToWidth(true);
        model.classesProperty().subscribe(this::show);
    }

    private void show(@Nullable Classes classes) {
        content.getChildren().clear();
        if (classes == null) {
            return;
        }
        Transitions changes = classes.members().changes();
        if (changes.counts().isEmpty()) {
            Label none = new Label(workplace.text("members.changes-none"));
            none.getStyleClass().add("muted");
            content.getChildren().add(none);
            return;
        }
        Label title = new Label(workplace.text("members.changes-title"));
        title.getStyleClass().add("muted");
        title.setWrapText(true);
        content.getChildren().addAll(title, table(changes));
    }

    private GridPane table(Transitions changes) {
        GridPane grid = new GridPane(SPACE, SPACE / 2.0);
        grid.setId("members-changes-table");
        grid.add(head(workplace.text("members.changes-from")), 0, 0);
        Segment[] all = Segment.values();
        for (int column = 0; column < all.length; column++) {
            number(grid, head(texts.segment(all[column])), column + 1, 0);
        }
        number(grid, head(workplace.text("members.changes-went")), all.length + 1, 0);
        for (int row = 0; row < all.length; row++) {
            grid.add(head(texts.segment(all[row])), 0, row + 1);
            for (int column = 0; column < all.length; column++) {
                number(grid, count(changes, all[row], all[column]), column + 1, row + 1);
            }
            number(grid, count(changes.went(), all[row]), all.length + 1, row + 1);
        }
        grid.add(head(workplace.text("members.changes-came")), 0, all.length + 1);
        for (int column = 0; column < all.length; column++) {
            number(grid, count(changes.came(), all[column]), column + 1, all.length + 1);
        }
        return grid;
    }

    private Label count(Transitions changes, Segment then, Segment now) {
        int count = changes.count(then, now);
        Label label = plain(count);
        if (count > 0) {
            label.setAccessibleText(
                    then == now
                            ? workplace.text("members.changes-stayed", count, texts.segment(now))
                            : workplace.text(
                                    "members.changes-moved",
                                    count,
                                    texts.segment(then),
                                    texts.segment(now)));
            label.getStyleClass().add(then == now ? "muted" : "emphasis");
        }
        return label;
    }

    private static Label count(Map<Segment, Integer> counts, Segment segment) {
        return plain(counts.getOrDefault(segment, 0));
    }

    private static Label plain(int count) {
        return new Label(count == 0 ? "·" : Integer.toString(count));
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void number(GridPane grid, Label label, int column, int row) {
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, row);
    }
}
