package org.leaderdesk.ui.earnings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.IncomeForecast;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.List;

/** What is missing to the next band, where the month is heading, and how each source pays. */
final class AheadPane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final EarningsViewModel model;
    private final IncomeWords words;
    private final BandBar bands = new BandBar();

    AheadPane(Workplace workplace, EarningsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        words = workplace.texts().incomeWords();
        setId("earnings-ahead");
        getStyleClass().add("card");
        model.readProperty().subscribe(this::show);
    }

    private void show(ReadIncome.@Nullable Month month) {
        getChildren().clear();
        if (month == null) {
            return;
        }
        List<String> said = new ArrayList<>();
        month.forecast().ifPresent(forecast -> said.addAll(words.next(forecast)));
        // An issued month was paid by the bands of then.
        boolean isBanded =
                month.statement().issued().isEmpty()
                        && month.models().containsValue(IncomeModel.PLATFORM_BANDS);
        if (isBanded) {
            bands.show(
                    month.terms(),
                    month.statement().banded(),
                    month.forecast().flatMap(IncomeForecast::banded),
                    String.join(" ", said));
            getChildren().addAll(title("earnings.bands"), bands);
        }
        said.forEach(line -> getChildren().add(sentence(line, "mdi2s-stairs-up")));
        month.forecast()
                .ifPresent(
                        forecast ->
                                getChildren()
                                        .add(sentence(words.ahead(forecast), "mdi2t-trending-up")));
        if (!month.models().isEmpty()) {
            getChildren().add(title("earnings.models"));
            month.models()
                    .forEach(
                            (source, paid) ->
                                    getChildren().add(model(month.statement(), source, paid)));
        }
    }

    private Label title(String key) {
        Label title = new Label(workplace.text(key));
        title.getStyleClass().add("emphasis");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    private static Label sentence(String text, String icon) {
        Label sentence = new Label(text, new FontIcon(icon));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }

    /** Of an issued month it stays as it was paid. */
    private Node model(IncomeStatement statement, String source, IncomeModel paid) {
        Label name = new Label(words.source(source));
        name.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox row = new HBox(SPACE, name, between);
        row.setAlignment(Pos.CENTER_LEFT);
        if (statement.issued().isPresent()) {
            row.getChildren().add(new Label(words.model(paid)));
            return row;
        }
        ComboBox<IncomeModel> choice = new ComboBox<>();
        choice.setMinWidth(USE_PREF_SIZE);
        choice.getItems().setAll(IncomeModel.values());
        choice.setConverter(new InWords<>(words::model));
        choice.setValue(paid);
        choice.setAccessibleText(words.source(source));
        choice.setOnAction(event -> model.pays(source, choice.getValue()));
        row.getChildren().add(choice);
        return row;
    }
}
