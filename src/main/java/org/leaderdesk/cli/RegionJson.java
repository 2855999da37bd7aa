package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.region.ReadRegion;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.HealthScore;
import org.leaderdesk.domain.health.ScorePart;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.InterventionEffect;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.LeaderWeek;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.domain.region.StarRating;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a region sees, as JSON. */
final class RegionJson {

    private RegionJson() {}

    /** Lists are sorted by id. */
    static List<ReadRegion.Listed> byId(List<ReadRegion.Listed> leaders) {
        return leaders.stream()
                .sorted(Comparator.comparing(each -> each.standing().leader().id().toString()))
                .toList();
    }

    /** Where a leader stands; without a name. */
    static Map<String, Object> standing(Standing at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("leader_id", at.leader().id().toString());
        json.put("area_id", at.area().toString());
        json.put("date", at.day().toString());
        json.put("figures_of", at.row().map(row -> row.day().toString()).orElse(null));
        json.put("score", Shown.number(at.score()));
        json.put("light", at.light().name());
        json.put("change_7d", Shown.number(at.change()));
        json.put("trend", Shown.word(at.trend()));
        json.put("sales_30_fen", number(at.count(DayFigure.SALES_30)));
        json.put("orders", number(at.count(DayFigure.ORDERS)));
        json.put("tier", Shown.word(at.tier()));
        json.put("stage", Shown.word(at.stage()));
        json.put("stars", Shown.number(at.stars().stars()));
        json.put("star_points", Shown.number(at.stars().points()));
        json.put("warnings", at.warnings().stream().map(RegionJson::warning).toList());
        return json;
    }

    private static Map<String, Object> warning(LeaderWarning warning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("watched", warning.watched().name());
        json.put("measured", warning.isMeasured());
        json.put("value", Shown.number(warning.value()));
        json.put("level", Shown.word(warning.level()));
        json.put("threshold", warning.rule().map(rule -> rule.threshold()).orElse(null));
        json.put("source", warning.rule().map(rule -> rule.source()).orElse(null));
        return json;
    }

    static Map<String, Object> stars(StarRating rating) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stars", Shown.number(rating.stars()));
        json.put("points", Shown.number(rating.points()));
        json.put("known", rating.known());
        json.put("needed", StarRating.NEEDED);
        json.put("next_stars", rating.next().map(StarRating.Next::stars).orElse(null));
        json.put("missing_points", rating.next().map(next -> rounded(next.missing())).orElse(null));
        json.put("indicators", rating.parts().stream().map(RegionJson::part).toList());
        return json;
    }

    private static double rounded(double points) {
        return Math.round(points * 10) / 10.0;
    }

    private static Map<String, Object> part(StarRating.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.indicator().name());
        json.put("measured_by", Shown.word(part.by()));
        json.put("value", Shown.number(part.value()));
        json.put("unit", part.value().isEmpty() ? null : part.unit().name());
        json.put("points", Shown.number(part.points()));
        json.put("alone", Shown.number(part.alone()));
        return json;
    }

    static Map<String, Object> week(LeaderWeek week) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", week.days().from().toString());
        json.put("to", week.days().to().toString());
        json.put("days", week.known());
        json.put("score", Shown.number(week.score()));
        json.put("light", week.light().name());
        json.put("orders", number(week.orders()));
        json.put("sales_fen", Shown.fen(week.sales()));
        json.put("plan_done", Shown.number(week.planDone()));
        return json;
    }

    static Map<String, Object> indicator(ScorePart part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.indicator().number().name());
        json.put("measured_by", part.indicator().name());
        json.put("value", Shown.number(part.reading().value()));
        json.put("score", Shown.number(part.score()));
        json.put("band", part.light().name());
        json.put("lost", Shown.number(part.lost()));
        return json;
    }

    static Map<String, Object> advice(HealthScore.Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", advice.action().name());
        json.put("indicator", advice.indicator().name());
        json.put("gain", rounded(advice.gain()));
        return json;
    }

    static Map<String, Object> median(RegionMedian median) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", median.figure().name());
        json.put("median", Shown.number(OptionalDouble.of(median.median())));
        json.put("leaders", median.of());
        json.put("line", median.elsewhere().map(each -> each.line().name()).orElse(null));
        json.put("elsewhere", median.elsewhere().map(Benchmark::value).orElse(null));
        json.put("source", median.elsewhere().map(Benchmark::source).orElse(null));
        return json;
    }

    static Map<String, Object> intervention(Intervention asked, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intervention_id", asked.id().toString());
        json.put("leader_id", asked.leader().toString());
        json.put("asked_by", Shown.text(asked.askedBy()));
        json.put("action", asked.action().name());
        json.put("about", Shown.word(asked.watched()));
        json.put("note", Shown.text(asked.note()));
        json.put("due", asked.due().toString());
        json.put("made_at", RoundJson.time(asked.madeAt(), zone));
        json.put(
                "withdrawn_at",
                asked.withdrawnAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put("answer", Shown.word(asked.answer().map(Intervention.Answered::answer)));
        json.put(
                "answered_at",
                asked.answer().map(each -> RoundJson.time(each.at(), zone)).orElse(null));
        return json;
    }

    static Map<String, Object> effect(InterventionEffect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", figures(effect.before()));
        json.put("after", effect.after().map(RegionJson::figures).orElse(null));
        json.put("change", Shown.number(effect.change()));
        json.put("after_on", effect.due().map(LocalDate::toString).orElse(null));
        json.put("too_early", effect.isTooEarly());
        return json;
    }

    private static Map<String, Object> figures(InterventionEffect.Figures figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("score", Shown.number(figures.score()));
        json.put("watched", Shown.number(figures.watched()));
        return json;
    }

    /** Orders and sales of some days. */
    static Map<String, Object> sums(long orders, Money sales) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orders", orders);
        json.put("sales_fen", sales.fen());
        return json;
    }

    static @Nullable Long number(OptionalLong number) {
        return number.isEmpty() ? null : number.getAsLong();
    }
}
