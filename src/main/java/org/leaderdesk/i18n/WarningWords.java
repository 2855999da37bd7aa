package org.leaderdesk.i18n;

import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.Unit;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.health.Watched;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Warnings in a person's words: what is watched, why it is a warning, and what to do. */
public final class WarningWords {

    private static final double HOUR = 60;

    private final Messages messages;

    public WarningWords(Messages messages) {
        this.messages = messages;
    }

    /** What is watched, in a few words. */
    public String watched(Watched watched) {
        return messages.text(Messages.SYNC_VALUE + "watched." + watched.name());
    }

    /** How grave it is, in a word. */
    public String level(Light level) {
        return messages.text(Messages.HEALTH_LIGHT + level.name());
    }

    /** Whom or what it is about, where that has a name, and why it is a warning. */
    public String said(WarningTask task) {
        return task.name().isBlank()
                ? why(task)
                : messages.text("warning.said", task.name(), why(task));
    }

    /** The figure against its threshold. */
    public String why(WarningTask task) {
        String code = task.watched().name();
        if (task.count() > 1) {
            return messages.text(
                    Messages.WARNING_MANY + code,
                    task.count(),
                    number(Math.abs(task.rule().threshold())));
        }
        return why(task.rule(), task.value(), task.indicator());
    }

    /** A figure against the threshold of a rule that is crossed. */
    public String why(WarningRule rule, double value) {
        return why(rule, value, Optional.empty());
    }

    private String why(WarningRule rule, double value, Optional<Indicator> indicator) {
        return messages.text(
                Messages.WARNING_WHY + rule.watched().name(),
                rule.watched().unit() == Unit.MINUTES
                        ? time(value)
                        : beside(Math.abs(value), Math.abs(rule.threshold())),
                number(Math.abs(rule.threshold())),
                rule.days(),
                indicator
                        .map(each -> messages.text(Messages.HEALTH_INDICATOR + each.name()))
                        .orElse(""));
    }

    /** What to do about it. */
    public String toDo(WarningTask task) {
        return task.action()
                .map(each -> messages.text(Messages.HEALTH_ACTION + each.name()))
                .orElseGet(() -> messages.text(Messages.WARNING_DO + task.watched().name()));
    }

    /** A threshold with its unit, and on which side of it the warning lies. */
    public String threshold(WarningRule rule) {
        String number = number(rule.threshold()).replace('-', '−');
        String with =
                switch (rule.watched().unit()) {
                    case PER_CENT -> number + "%";
                    case MINUTES -> messages.text("health.minutes", number);
                    case HOURS -> messages.text("health.hours", number);
                    case DAYS -> messages.text("warning.days", number);
                    case POINTS -> messages.text("warning.points", number);
                    case PER_DAY, FEN, EACH, COUNT -> number;
                };
        return switch (rule.watched().crossing()) {
            case BELOW -> messages.text("warning.below", with);
            case AT_MOST -> messages.text("warning.at-most", with);
            case AT_LEAST -> messages.text("warning.at-least", with);
        };
    }

    private String time(double minutes) {
        return minutes < 2 * HOUR
                ? messages.text("health.minutes", number(Math.floor(minutes)))
                : messages.text("health.hours", number(Math.floor(minutes / HOUR)));
    }

    /** A value that only rounding makes the same as its threshold is said more exactly. */
    private static String beside(double value, double threshold) {
        boolean looksSame = value != threshold && number(value).equals(number(threshold));
        return looksSame
                ? new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(value)
                : number(value);
    }

    private static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
