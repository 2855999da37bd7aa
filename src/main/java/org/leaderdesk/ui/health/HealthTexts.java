package org.leaderdesk.ui.health;

import org.leaderdesk.desk.health.ReadHealth;
import org.leaderdesk.domain.health.Action;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.health.Unit;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.Radar;
import org.leaderdesk.ui.fx.Texts;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Health in words. */
final class HealthTexts {

    private static final int ALL_OF_A_GROUP = 8;

    private final Texts texts;

    HealthTexts(Texts texts) {
        this.texts = texts;
    }

    String name(Indicator indicator) {
        return texts.text(Messages.HEALTH_INDICATOR + indicator.name());
    }

    String action(Action action) {
        return texts.text(Messages.HEALTH_ACTION + action.name());
    }

    String figure(ChatFigure figure) {
        return texts.text(Messages.HEALTH_FIGURE + figure.name());
    }

    String light(Light light) {
        return texts.text(Messages.HEALTH_LIGHT + light.name());
    }

    /** A score to a tenth; a dash where there is none. */
    String score(OptionalDouble score) {
        return score.isEmpty() ? "–" : tenth(score.getAsDouble());
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A week's last day, short. */
    static String until(ReadHealth.Week week) {
        return week.until().getMonthValue() + "/" + week.until().getDayOfMonth();
    }

    /** The leader's stage, where there is one, then the index or why there is none. */
    List<String> growth(ReadHealth.Growth growth) {
        String index =
                growth.index().isEmpty()
                        ? texts.text("health.growth-none")
                        : texts.text("health.growth-index", tenth(growth.index().getAsDouble()));
        return growth.stage()
                .map(stage -> texts.text(Messages.GROWTH_STAGE + stage.name()))
                .map(stage -> texts.text("health.growth", stage, growth.days().orElse(0)))
                .map(stage -> List.of(stage, index))
                .orElse(List.of(index));
    }

    /** How much the score changed, with its sign; or that it is counted on another basis now. */
    String change(ReadHealth.Scored scored) {
        if (scored.isRebased()) {
            return texts.text("health.rebased");
        }
        OptionalDouble change = scored.change();
        if (change.isEmpty()) {
            return "";
        }
        double points = Math.round(change.getAsDouble() * 10) / 10.0;
        return points == 0 ? "0" : (points > 0 ? "+" : "−") + tenth(Math.abs(points));
    }

    /** How many of the indicators had data. */
    String measured(ReadHealth.Scored scored) {
        int had = scored.score().measured().size();
        int all = scored.score().parts().size();
        boolean isYoung =
                all == ALL_OF_A_GROUP && !scored.score().measured().contains(Indicator.H8);
        if (scored.score().score().isEmpty() && isYoung) {
            return texts.text("health.months-short", had, all);
        }
        if (scored.score().score().isEmpty()) {
            return texts.text("health.too-little", had, all);
        }
        return had <= 3 && all == ALL_OF_A_GROUP
                ? texts.text("health.orders-only", had, all)
                : texts.text("health.measured", had, all);
    }

    /** An indicator's value with its unit. */
    String value(ScorePart part) {
        OptionalDouble value = part.reading().value();
        if (value.isEmpty()) {
            return part.indicator() == Indicator.L5
                    ? texts.text("health.few-reviews", HealthRules.LEAST_ANSWERS)
                    : texts.text("health.unknown");
        }
        String number = tenth(value.getAsDouble());
        String with = unit(part.indicator().unit(), number);
        return part.reading().ofBuyers() ? texts.text("health.of-buyers", with) : with;
    }

    private String unit(Unit unit, String number) {
        return switch (unit) {
            case PER_CENT -> number + "%";
            case MINUTES -> texts.text("health.minutes", number);
            case HOURS -> texts.text("health.hours", number);
            default -> number;
        };
    }

    /** The indicators as axes, each with its figure in words. */
    List<Radar.Axis> axes(ReadHealth.Scored scored, HealthRules rules) {
        return scored.score().parts().stream()
                .map(
                        part ->
                                new Radar.Axis(
                                        part.indicator().number().name(),
                                        part.score(),
                                        part.score().isEmpty()
                                                ? Light.GREY
                                                : rules.score().light(part.score().getAsDouble()),
                                        said(part)))
                .toList();
    }

    private String said(ScorePart part) {
        return part.score().isEmpty()
                ? texts.text("health.axis-unknown", name(part.indicator()))
                : texts.text(
                        "health.axis",
                        name(part.indicator()),
                        value(part),
                        tenth(part.score().getAsDouble()));
    }

    /** Points that an indicator takes off, so that they add up as shown. */
    String lost(ReadHealth.Scored scored, ScorePart part) {
        return scored.score()
                .shown()
                .map(shown -> shown.lost().get(part.indicator()))
                .map(tenths -> tenths == 0 ? "0" : "−" + tenth(tenths / 10.0))
                .orElse("");
    }
}
