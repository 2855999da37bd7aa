package org.leaderdesk.ui.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.order.FileColumn;
import org.leaderdesk.ui.fx.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of a file, each with its first value and what it is, of which a person may say
 * otherwise; what was said is kept until another file is looked at.
 *
 * @param <C> what a column may be
 */
public final class ColumnChoices<C extends Enum<C>> extends FlowPane {

    private static final int SPACE = 8;

    private final Texts texts;
    private final List<Optional<C>> choices = new ArrayList<>();
    private final InWords<Optional<C>> words;
    private final Runnable onSaid;
    private final Map<String, Optional<C>> said = new HashMap<>();

    /**
     * Nothing shown, nothing said.
     *
     * @param of what a column may be, beside one that is not read
     * @param name what people call it
     * @param onSaid whenever a person said what a column is
     */
    public ColumnChoices(Texts texts, Class<C> of, Function<C, String> name, Runnable onSaid) {
        super(SPACE * 2.0, SPACE);
        this.texts = texts;
        this.onSaid = onSaid;
        choices.add(Optional.empty());
        Arrays.stream(of.getEnumConstants()).map(Optional::of).forEach(choices::add);
        words =
                new InWords<>(
                        each ->
                                each.map(name)
                                        .orElseGet(() -> texts.text("health.import-not-read")));
    }

    /** What a person said, by header; empty of a column that is not to be read. */
    public Map<String, Optional<C>> said() {
        return Map.copyOf(said);
    }

    /** Another file: what was said is said no more. */
    public void forget() {
        said.clear();
    }

    /** Shows the columns of a file, as they were understood. */
    public void show(List<FileColumn<C>> columns) {
        getChildren().clear();
        for (FileColumn<C> column : columns) {
            Label header = new Label(column.header());
            header.getStyleClass().add("emphasis");
            Label sample = new Label(texts.text("health.import-sample", column.sample()));
            sample.getStyleClass().add("caption");
            getChildren().add(new VBox(header, choice(column), sample));
        }
    }

    private ComboBox<Optional<C>> choice(FileColumn<C> column) {
        ComboBox<Optional<C>> choice = new ComboBox<>();
        choice.getItems().setAll(choices);
        choice.setConverter(words);
        choice.setValue(column.is());
        choice.setAccessibleText(texts.text("health.import-column", column.header()));
        choice.setOnAction(
                event -> {
                    said.put(column.header(), choice.getValue());
                    onSaid.run();
                });
        return choice;
    }
}
