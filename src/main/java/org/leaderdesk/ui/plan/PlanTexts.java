package org.leaderdesk.ui.plan;

import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.desk.planner.SeePlanWeek;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.MarketingDay;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.PlanWords;
import org.leaderdesk.ui.fx.Texts;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The plan in words. */
final class PlanTexts {

    /** What a cell has room for. */
    private static final int SHORT = 16;

    private final Texts texts;

    PlanTexts(Texts texts) {
        this.texts = texts;
    }

    /** What a kind is called in a cell. */
    String kind(SlotKind kind) {
        return switch (kind) {
            case TOPIC -> texts.text("plan.topic");
            case RECOMMENDATION -> texts.text("plan.recommendation");
            case FLASH_SALE -> texts.text("plan.flash-sale");
        };
    }

    static String icon(SlotKind kind) {
        return switch (kind) {
            case TOPIC -> "mdi2c-chat-outline";
            case RECOMMENDATION -> "mdi2t-thumb-up-outline";
            case FLASH_SALE -> "mdi2f-flash-outline";
        };
    }

    /** The name of its product, else how its text begins. */
    String about(SeePlan.Board board, WavePost post) {
        return post.product()
                .map(board.products()::get)
                .orElseGet(() -> post.text().lines().findFirst().orElse(""));
    }

    /** The same, cut to what a cell has room for. */
    String briefly(SeePlan.Board board, WavePost post) {
        String about = about(board, post).strip();
        boolean fits = about.codePointCount(0, about.length()) <= SHORT;
        return fits ? about : about.substring(0, about.offsetByCodePoints(0, SHORT)) + "…";
    }

    /** The names of the groups that get it. */
    String groups(SeePlan.Board board, Iterable<java.util.UUID> groups) {
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.add(board.groups().getOrDefault(group, "?")));
        return names.stream().sorted().collect(Collectors.joining(texts.text("plan.and")));
    }

    String why(WavePost post) {
        return texts.why(
                post.why().stream()
                        .map(
                                reason ->
                                        new PlanWords.Term(
                                                reason.kind().name(),
                                                reason.number(),
                                                new Money(reason.fen()).toString()))
                        .toList());
    }

    /** What a kind, a cause or a relaxed rule is called. */
    String word(Enum<?> code) {
        return texts.text(Messages.PLAN_WORD + code.name());
    }

    /** What is wrong with a text, each in a sentence. */
    List<String> flaws(Flaws flaws) {
        List<String> said = new ArrayList<>();
        flaws.limitWords().stream()
                .map(found -> texts.text("plan.limit-word", found.word()))
                .distinct()
                .forEach(said::add);
        flaws.gaps().forEach(gap -> said.add(texts.text("plan.gap", gap)));
        return said;
    }

    /** Where a time stands that nothing should be posted at; blank where nothing speaks against. */
    String hours(LocalTime at, PlanRules rules) {
        if (rules.isQuiet(at)) {
            return texts.text("plan.in-quiet");
        }
        boolean busy = !at.isBefore(rules.busyFrom()) && at.isBefore(rules.busyUntil());
        return busy && BoardRow.isBusy(rules) ? texts.text("plan.in-busy") : "";
    }

    /** How a post stands: done, overdue, or to come. */
    String state(WavePost post, LocalDateTime now) {
        if (post.isDone()) {
            return texts.text("plan.is-done");
        }
        return texts.text(post.isOverdue(now) ? "plan.is-overdue" : "plan.is-to-come");
    }

    /** What a day's month is about: the leader's own theme of that day, else the calendar's. */
    String theme(SeePlanWeek.Day day) {
        return day.activities().stream()
                .filter(activity -> activity.kind() == Activity.Kind.THEME)
                .map(Activity::name)
                .findFirst()
                .orElseGet(() -> texts.text(Messages.PLAN_THEME + day.date().getMonthValue()));
    }

    /** What an activity is called, and where it stands on a day. */
    private String activity(Activity activity, MarketingDay day) {
        return activity.phase(day.date())
                .map(
                        phase ->
                                texts.text(
                                        "plan.activity-phase",
                                        activity.name(),
                                        texts.text(
                                                Messages.ACTIVITY_PHASE
                                                        + activity.kind().name()
                                                        + "."
                                                        + phase.name())))
                .orElse(activity.name());
    }

    /**
     * What a day is: the leader's own activities, its solar term, festivals, live talk, big sale,
     * and whether people work.
     */
    List<String> day(SeePlanWeek.Day planned) {
        MarketingDay day = planned.marketing();
        List<String> said = new ArrayList<>();
        planned.activities().forEach(activity -> said.add(activity(activity, day)));
        day.term().ifPresent(term -> said.add(texts.text("plan.term", term)));
        day.festivals().forEach(festival -> said.add(word(festival)));
        day.campaign()
                .ifPresent(
                        sale ->
                                sale.festival()
                                        .ifPresent(
                                                festival ->
                                                        said.add(
                                                                texts.text(
                                                                        "plan.campaign",
                                                                        word(festival),
                                                                        word(sale.phase())))));
        if (day.isLive()) {
            said.add(texts.text("plan.live"));
        }
        if (day.workday().isEmpty()) {
            said.add(texts.text("plan.days-off-unknown", Integer.toString(day.date().getYear())));
        } else if (day.isAtHome()) {
            said.add(texts.text("plan.at-home"));
        }
        return said;
    }
}
