package org.leaderdesk.ui.numbers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The four steps of S069 in words: how far from the target, what to try, whether it got better, and
 * when to do it everywhere. Nothing is kept of what was tried.
 */
final class KpiSteps extends VBox {

    private static final int SPACE = 4;

    /** In the live view the week before ended so many points ago. */
    private static final int WEEK = 7;

    KpiSteps(Workplace workplace, NumbersViewModel model, NumbersTexts texts, Tile tile) {
        super(SPACE);
        getStyleClass().add("card");
        Kpi kpi = tile.tile().kpi();
        Label caption = new Label(texts.text("numbers.steps"));
        caption.getStyleClass().add("caption");
        getChildren().add(caption);
        add("numbers-gap", gap(tile, model, texts));
        if (!tile.tile().isReached()) {
            add(
                    "numbers-try",
                    texts.text("numbers.step.try", texts.text(Messages.KPI_TRY + kpi.name())));
        }
        add("numbers-check", check(tile, model.viewProperty().get(), texts));
        add("numbers-spread", texts.text("numbers.step.spread"));
        Button go = new Button(texts.text("numbers.go"));
        go.setId("numbers-go");
        go.setOnAction(event -> workplace.navigator().go(way(kpi)));
        getChildren().add(go);
    }

    private void add(String id, String sentence) {
        Label label = new Label(sentence);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }

    private static String gap(Tile tile, NumbersViewModel model, NumbersTexts texts) {
        OptionalDouble gap = tile.tile().gap();
        if (tile.tile().value().isEmpty()) {
            return texts.text("numbers.step.unmeasured");
        }
        if (gap.isEmpty()) {
            return texts.text("numbers.step.no-target");
        }
        if (tile.tile().isReached()) {
            return texts.text("numbers.step.reached");
        }
        String missing = String.format(Locale.ROOT, "%.0f%%", gap.getAsDouble() * 100);
        return model.isFurthest(tile)
                ? texts.text("numbers.step.furthest", missing)
                : texts.text("numbers.step.gap", missing);
    }

    /** The period before this one; days of the live view overlap, so it is the week before. */
    private static String check(Tile tile, KpiView view, NumbersTexts texts) {
        Kpi kpi = tile.tile().kpi();
        List<OptionalDouble> line = tile.line();
        int before = line.size() - 1 - (view == KpiView.LIVE ? WEEK : 1);
        if (tile.isRebased() && (before < 0 || line.get(before).isEmpty())) {
            return texts.text("numbers.step.rebased");
        }
        if (before < 0 || line.get(before).isEmpty() || line.getLast().isEmpty()) {
            return texts.text("numbers.step.unknown");
        }
        double was = line.get(before).getAsDouble();
        double now = line.getLast().getAsDouble();
        return kpi.isBetter(was, now)
                ? texts.text("numbers.step.better", texts.figure(kpi, was), texts.figure(kpi, now))
                : texts.text("numbers.step.worse", texts.figure(kpi, was), texts.figure(kpi, now));
    }

    /** Where a leader does it. */
    private static Target way(Kpi kpi) {
        return switch (kpi) {
            case K1, K2, K2_SWING, K3, K6, K12 -> Target.PLAN;
            case K4, K10, K12_CORE -> Target.MEMBERS;
            case K5 -> Target.HEALTH;
            case K7, K9 -> Target.PRODUCTS;
            case K8 -> Target.CLOSING;
            case K11 -> Target.ARRIVAL;
            case K12_CASES -> Target.AFTER_SALES;
        };
    }
}
