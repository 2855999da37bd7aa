package org.leaderdesk.i18n;

import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.health.Unit;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.InterventionEffect;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.Rank;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.RegionRules;
import org.leaderdesk.domain.region.StarIndicator;
import org.leaderdesk.domain.region.StarRating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What a region sees of its leaders in a person's words, for commands, paper and the window. */
public record RegionWords(Messages messages) {

    /** What stands where nobody measured anything. */
    public static final String NONE = "–";

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String light(Light light) {
        return text(Messages.HEALTH_LIGHT + light.name());
    }

    public String tier(Optional<LeaderTier> tier) {
        return tier.map(each -> text(Messages.LEADER_TIER + each.name())).orElse(NONE);
    }

    public String stage(Optional<GrowthStage> stage) {
        return stage.map(each -> text(Messages.GROWTH_STAGE + each.name())).orElse(NONE);
    }

    public String action(Intervention.Action action) {
        return text(Messages.INTERVENTION + action.name());
    }

    public String star(StarIndicator indicator) {
        return text(Messages.STAR + indicator.name());
    }

    /** How many stars, in a word; that there are none yet. */
    public String stars(StarRating rating) {
        return rating.stars().isEmpty()
                ? text("region.not-rated")
                : text("region.stars", rating.stars().getAsInt());
    }

    /** What is missing to the next star, or why there is no rating. */
    public String next(StarRating rating) {
        if (rating.stars().isEmpty()) {
            return text("region.rating-needs", rating.known(), StarRating.NEEDED);
        }
        return rating.next()
                .map(next -> text("region.next-star", tenth(next.missing()), next.stars()))
                .orElseGet(() -> text("region.all-stars", RegionRules.MOST_STARS));
    }

    /** What an indicator would have to be to bring the next star alone, where it can. */
    public String alone(StarRating.Part part) {
        return part.alone().isEmpty() ? NONE : figure(part.unit(), part.alone().getAsDouble());
    }

    public String value(StarRating.Part part) {
        return part.value().isEmpty() ? NONE : figure(part.unit(), part.value().getAsDouble());
    }

    /** Why each warning stands; what is not measured is said too. */
    public String warnings(List<LeaderWarning> warnings) {
        WarningWords words = new WarningWords(messages);
        String standing =
                warnings.stream()
                        .filter(each -> each.rule().isPresent())
                        .map(each -> words.why(each.rule().get(), each.value().orElse(0)))
                        .collect(Collectors.joining(text("region.and")));
        String unknown =
                warnings.stream()
                        .filter(each -> !each.isMeasured())
                        .map(each -> words.watched(each.watched()))
                        .collect(Collectors.joining(text("region.and")));
        if (unknown.isEmpty()) {
            return standing.isEmpty() ? text("region.no-warning") : standing;
        }
        String grey = text("region.not-measured", unknown);
        return standing.isEmpty() ? grey : standing + text("region.and") + grey;
    }

    /** One warning: why it stands, that it does not, or that nobody measures it. */
    public String warning(LeaderWarning warning) {
        return warning.isMeasured() && warning.rule().isEmpty()
                ? text(
                        "region.within",
                        figure(warning.watched().unit(), warning.value().getAsDouble()))
                : warnings(List.of(warning));
    }

    /** The place among those whom one can be compared with; alone there is none. */
    public String rank(Optional<Rank> rank) {
        return rank.filter(each -> each.among() > 1)
                .map(each -> each.place() + "/" + each.among())
                .orElse(NONE);
    }

    public String tenth(OptionalDouble number) {
        return number.isEmpty() ? NONE : tenth(number.getAsDouble());
    }

    /** With its sign; what rounds to nothing has none. */
    public String change(OptionalDouble points) {
        if (points.isEmpty()) {
            return NONE;
        }
        double tenths = Math.round(points.getAsDouble() * 10) / 10.0;
        return tenths == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", tenths);
    }

    public String money(OptionalLong fen) {
        return fen.isEmpty() ? NONE : new Money(fen.getAsLong()).toString();
    }

    /** A part of 1 in per cent. */
    public String part(OptionalDouble ratio) {
        return ratio.isEmpty() ? NONE : figure(Unit.PER_CENT, ratio.getAsDouble() * 100);
    }

    public String median(RegionMedian median) {
        return figure(median.figure(), median.median());
    }

    /** What is usual elsewhere, and whether that is the industry's or a target. */
    public String elsewhere(RegionMedian median) {
        return median.elsewhere()
                .map(
                        each ->
                                text(Messages.KPI_LINE + each.line().name())
                                        + " "
                                        + goal(median.figure(), each.value()))
                .orElse(NONE);
    }

    /** What a figure that has a median is called. */
    public String name(DayFigure figure) {
        return switch (figure) {
            case SCORE -> text("region.score");
            case GROUP_SCORE -> text("region.group-score");
            case SALES_30 -> text("region.sales-30");
            default ->
                    indicator(figure)
                            .map(each -> text(Messages.HEALTH_INDICATOR + each.name()))
                            .orElseGet(() -> text(Messages.HEALTH_KPI + figure.name()));
        };
    }

    /** A ratio of a leader's day with its unit. */
    public String figure(DayFigure figure, double value) {
        return switch (figure) {
            case SCORE, GROUP_SCORE -> tenth(value);
            case SALES_30 -> figure(Unit.FEN, value);
            case ORDERS_CHANGE, SATISFIED -> figure(Unit.PER_CENT, value);
            default ->
                    indicator(figure)
                            .map(each -> figure(each.unit(), value))
                            .orElseGet(() -> Kpi.valueOf(figure.name()).figure(value));
        };
    }

    /** Of what may go either way by how much. */
    private String goal(DayFigure figure, double value) {
        return figure == DayFigure.K2_SWING ? Kpi.K2_SWING.goal(value) : figure(figure, value);
    }

    private static Optional<Indicator> indicator(DayFigure figure) {
        return Arrays.stream(Indicator.values())
                .filter(each -> each.name().equals(figure.name()))
                .findFirst();
    }

    /** A value with its unit; the unit of messages and groups stands in the figure's name. */
    public String figure(Unit unit, double value) {
        return switch (unit) {
            case PER_CENT -> tenth(value) + "%";
            case FEN -> new Money(Math.round(value)).toString();
            case MINUTES -> text("health.minutes", tenth(value));
            case HOURS -> text("health.hours", tenth(value));
            case DAYS -> text("warning.days", Math.round(value));
            case POINTS, PER_DAY, EACH, COUNT -> tenth(value);
        };
    }

    /** What became of something that was asked. */
    public String state(Intervention asked) {
        String state =
                asked.answer()
                        .map(each -> each.answer().name())
                        .orElse(asked.withdrawnAt().isPresent() ? "WITHDRAWN" : "OPEN");
        return text(Messages.INTERVENTION_STATE + state);
    }

    /** How the leader stood before and after it; that it is too early, or not answered. */
    public String effect(Intervention asked, InterventionEffect effect) {
        if (effect.isTooEarly()) {
            return text("region.too-early", effect.due().orElseThrow());
        }
        return effect.after()
                .map(
                        after ->
                                text(
                                                "region.effect",
                                                tenth(effect.before().score()),
                                                tenth(after.score()))
                                        + watched(asked, effect.before(), after))
                .orElse("");
    }

    private String watched(
            Intervention asked,
            InterventionEffect.Figures before,
            InterventionEffect.Figures after) {
        return asked.watched()
                .map(
                        each ->
                                text("region.and")
                                        + text(
                                                "region.effect-watched",
                                                new WarningWords(messages).watched(each),
                                                known(each.unit(), before.watched()),
                                                known(each.unit(), after.watched())))
                .orElse("");
    }

    private String known(Unit unit, OptionalDouble value) {
        return value.isEmpty() ? NONE : figure(unit, value.getAsDouble());
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", Math.round(value * 10) / 10.0 + 0.0);
    }
}
