package org.leaderdesk.ui.earnings;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.income.ReadIncome;
import org.leaderdesk.domain.income.IncomeGaps;
import org.leaderdesk.i18n.IncomeWords;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** What of the month earns nothing, and why: refunds, short goods, costs nobody typed. */
final class GapsPane extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final IncomeWords words;

    GapsPane(Workplace workplace, EarningsViewModel model) {
        super(SPACE);
        this.workplace = workplace;
        words = workplace.texts().incomeWords();
        setId("earnings-gaps");
        getStyleClass().add("card");
        model.readProperty().subscribe(this::show);
    }

    private void show(ReadIncome.@Nullable Month month) {
        getChildren().clear();
        if (month == null) {
            return;
        }
        Label title = new Label(workplace.text("earnings.gaps"));
        title.getStyleClass().add("emphasis");
        getChildren().add(title);
        List<String> said = words.gaps(IncomeGaps.of(month.statement()), month.unknownCosts());
        if (said.isEmpty()) {
            add(workplace.text("earnings.no-gaps"), "mdi2c-check-circle-outline");
        }
        said.forEach(line -> add(line, "mdi2m-minus-circle-outline"));
        if (!month.unknownCosts().isEmpty()) {
            Hyperlink type = new Hyperlink(workplace.text("earnings.type-costs"));
            type.setOnAction(event -> workplace.navigator().go(Target.PRODUCTS));
            getChildren().add(type);
        }
    }

    private void add(String text, String icon) {
        Label line = new Label(text, new FontIcon(icon));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().add(line);
    }
}
