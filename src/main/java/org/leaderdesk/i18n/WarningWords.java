package org.leaderdesk.i18n;

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

    /**
     * A warning, or several of a kind.
     *
     * @param watched the code of what is watched
     * @param name of whom or what it is about; blank where the words say enough
     * @param threshold in the unit of the figure
     * @param days on how many days running
     * @param indicator the code of the indicator, where the figure is one's
     * @param action the code of what helps that indicator
     */
    public record Figure(
            Enum<?> watched,
            Enum<?> unit,
            int count,
            String name,
            double value,
            double threshold,
            int days,
            Optional<? extends Enum<?>> indicator,
            Optional<? extends Enum<?>> action) {}

    /** What is watched, in a few words. */
    public String watched(Enum<?> watched) {
        return messages.text(Messages.SYNC_VALUE + "watched." + watched.name());
    }

    /** How grave it is, in a word. */
    public String level(Enum<?> level) {
        return messages.text(Messages.HEALTH_LIGHT + level.name());
    }

    /** Whom or what it is about, where that has a name, and why it is a warning. */
    public String said(Figure figure) {
        return figure.name().isBlank()
                ? why(figure)
                : messages.text("warning.said", figure.name(), why(figure));
    }

    /** The figure against its threshold. */
    public String why(Figure figure) {
        String code = figure.watched().name();
        String threshold = number(Math.abs(figure.threshold()));
        if (figure.count() > 1) {
            return messages.text(Messages.WARNING_MANY + code, figure.count(), threshold);
        }
        return messages.text(
                Messages.WARNING_WHY + code,
                figure.unit().name().equals("MINUTES")
                        ? time(figure.value())
                        : number(Math.abs(figure.value())),
                threshold,
                figure.days(),
                figure.indicator()
                        .map(each -> messages.text(Messages.HEALTH_INDICATOR + each.name()))
                        .orElse(""));
    }

    /** What to do about it. */
    public String toDo(Figure figure) {
        return figure.action()
                .map(each -> messages.text(Messages.HEALTH_ACTION + each.name()))
                .orElseGet(() -> messages.text(Messages.WARNING_DO + figure.watched().name()));
    }

    /** A threshold with its unit, and on which side of it the warning lies. */
    public String threshold(double threshold, Enum<?> unit, Enum<?> crossing) {
        String number = number(threshold).replace('-', '−');
        String with =
                switch (unit.name()) {
                    case "PER_CENT" -> number + "%";
                    case "MINUTES" -> messages.text("health.minutes", number);
                    case "HOURS" -> messages.text("health.hours", number);
                    case "DAYS" -> messages.text("warning.days", number);
                    case "POINTS" -> messages.text("warning.points", number);
                    default -> number;
                };
        return switch (crossing.name()) {
            case "BELOW" -> messages.text("warning.below", with);
            case "AT_MOST" -> messages.text("warning.at-most", with);
            default -> messages.text("warning.at-least", with);
        };
    }

    private String time(double minutes) {
        return minutes < 2 * HOUR
                ? messages.text("health.minutes", number(Math.floor(minutes)))
                : messages.text("health.hours", number(Math.floor(minutes / HOUR)));
    }

    private static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
