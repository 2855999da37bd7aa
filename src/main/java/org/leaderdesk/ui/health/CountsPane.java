package org.leaderdesk.ui.health;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.ui.control.FileDrop;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Workplace;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What was counted in each chat on a day: a row for each group, from field to field by Tab, kept
 * when a row is left; Enter goes on with the next group.
 */
final class CountsPane extends ScrollPane {

    private static final int SPACE = 8;
    private static final int COLUMNS = 4;

    private final Workplace workplace;
    private final HealthViewModel model;
    private final HealthTexts texts;
    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private LocalDate shownDay = LocalDate.MIN;

    CountsPane(Workplace workplace, HealthViewModel model, HealthTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        setId("health-counts");
        getStyleClass().add("plain-scroll");
        Label hint = new Label(workplace.text("health.counts-hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.maxWidthProperty().bind(widthProperty().subtract(2 * SPACE));
        grid.setHgap(SPACE / 2.0);
        grid.setVgap(SPACE / 4.0);
        ImportBox imports = new ImportBox(workplace, model, texts);
        FileDrop.install(this, imports::look);
        setContent(new VBox(SPACE, hint, imports.button(), imports, grid));
        setFitToWidth(true);
        setFocusTraversable(false);
        model.rowsProperty().subscribe(this::show);
    }

    private void show(List<TypeGroupDay.Row> rows) {
        List<UUID> groups = rows.stream().map(row -> row.group().id()).toList();
        if (groups.equals(lines.stream().map(line -> line.row.group().id()).toList())
                && sameDay(rows)) {
            for (int at = 0; at < rows.size(); at++) {
                lines.get(at).renew(rows.get(at));
            }
            return;
        }
        grid.getChildren().clear();
        lines.clear();
        head();
        for (int at = 0; at < rows.size(); at++) {
            Line line = new Line(rows.get(at));
            lines.add(line);
            grid.addRow(2 * at + 1, line.nodes().toArray(Node[]::new));
            grid.add(line.state, 1, 2 * at + 2, ChatFigure.values().length, 1);
        }
        shownDay = model.dayProperty().get();
    }

    private boolean sameDay(List<TypeGroupDay.Row> rows) {
        return !rows.isEmpty() && shownDay.equals(model.dayProperty().get());
    }

    private void head() {
        int column = 1;
        for (ChatFigure figure : ChatFigure.values()) {
            Label name = new Label(texts.figure(figure));
            name.getStyleClass().addAll("caption", "count-name");
            name.setWrapText(true);
            name.setTooltip(new Tooltip(texts.figure(figure)));
            grid.add(name, column++, 0);
        }
    }

    /** One group's row, and below it who typed it, or why it cannot be kept. */
    private final class Line {

        private TypeGroupDay.Row row;
        private final Label name = new Label();
        private final Map<ChatFigure, TextField> fields = new EnumMap<>(ChatFigure.class);
        private final Label state = new Label();
        private Map<ChatFigure, Integer> kept;

        Line(TypeGroupDay.Row row) {
            this.row = row;
            kept = row.offered();
            name.setText(row.group().name());
            name.setMinWidth(USE_PREF_SIZE);
            state.setWrapText(true);
            for (ChatFigure figure : ChatFigure.values()) {
                TextField field = new TextField(text(figure));
                field.setId("count-" + figure.name().toLowerCase(Locale.ROOT));
                field.setPrefColumnCount(COLUMNS);
                field.getStyleClass().addAll("number", "count-field");
                field.setAccessibleText(row.group().name() + " " + texts.figure(figure));
                Integer last = row.last().get(figure);
                if (last != null) {
                    field.setPromptText(Integer.toString(last));
                }
                field.setOnAction(event -> enter());
                field.focusedProperty().subscribe((was, is) -> left(was && !is));
                fields.put(figure, field);
            }
            said();
        }

        private String text(ChatFigure figure) {
            Integer count = kept.get(figure);
            return count == null ? "" : Integer.toString(count);
        }

        List<Node> nodes() {
            List<Node> nodes = new ArrayList<>();
            nodes.add(name);
            nodes.addAll(fields.values());
            return nodes;
        }

        /** What was typed elsewhere is shown; what is being typed here stays. */
        void renew(TypeGroupDay.Row read) {
            row = read;
            boolean writing = fields.values().stream().anyMatch(Node::isFocused);
            kept = read.offered();
            if (!writing) {
                fields.forEach((figure, field) -> field.setText(text(figure)));
            }
            said();
        }

        private void said() {
            state.setGraphic(!row.counted().isEmpty() ? new FontIcon("mdi2c-check-circle") : null);
            state.setText(
                    row.at()
                            .map(
                                    each ->
                                            workplace.text(
                                                    "health.by-at",
                                                    row.by(),
                                                    workplace.texts().moment(each)))
                            .orElse(""));
            state.getStyleClass().setAll("label", "caption");
            Visible.show(state, row.at().isPresent());
        }

        /** Once no field of the row has the keys. */
        private void left(boolean lost) {
            if (lost) {
                Background.later(
                        () -> {
                            if (fields.values().stream().noneMatch(Node::isFocused)) {
                                boolean _ = keep();
                            }
                        });
            }
        }

        /** Goes on with the next group; a row that cannot be read is stayed in. */
        private void enter() {
            int next = lines.indexOf(this) + 1;
            if (keep() && next < lines.size()) {
                lines.get(next).begin();
            }
        }

        /** Where the typing goes on: what stands there already, as the size, is passed over. */
        private void begin() {
            fields.values().stream()
                    .filter(field -> field.getText().isEmpty())
                    .findFirst()
                    .or(() -> fields.values().stream().findFirst())
                    .ifPresent(Node::requestFocus);
        }

        /** Whether the row could be read; if so it is kept where it is news. */
        private boolean keep() {
            Map<ChatFigure, Integer> typed = new EnumMap<>(ChatFigure.class);
            for (Map.Entry<ChatFigure, TextField> each : fields.entrySet()) {
                String text =
                        Normalizer.normalize(each.getValue().getText(), Normalizer.Form.NFKC)
                                .strip();
                if (!text.matches("[0-9]{0,6}")) {
                    fail(workplace.text("plan.no-number"));
                    return false;
                }
                if (!text.isEmpty()) {
                    typed.put(each.getKey(), Integer.parseInt(text));
                }
            }
            if (!Objects.equals(typed, kept)) {
                kept = typed;
                model.count(
                        row.group().id(),
                        typed,
                        this::said,
                        refused -> fail(workplace.texts().sentence(refused)));
            }
            return true;
        }

        private void fail(String why) {
            state.setGraphic(new FontIcon("mdi2a-alert-outline"));
            state.setText(why);
            state.getStyleClass().setAll("label", "field-error");
            Visible.show(state, true);
        }
    }
}
