package org.leaderdesk.domain.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The service posts of a day, from each group buy's own clock. One that would fall into quiet hours
 * is said in time before them; what has happened in them is said when they end.
 */
public final class ServicePosts {

    /** How long before pickup ends everybody is reminded. */
    private static final Duration LAST_CALL = Duration.ofHours(1);

    private final LocalDate day;
    private final ZoneId zone;
    private final PlanRules rules;
    private final List<ServiceText> texts;
    private final PostWords words;

    public ServicePosts(LocalDate day, ZoneId zone, PlanRules rules, Library library) {
        this.day = day;
        this.zone = zone;
        this.rules = rules;
        texts = library.serviceTexts();
        words = library.words();
    }

    /**
     * A group buy's clock.
     *
     * @param orders that stand
     * @param pickup of its goods; empty where nothing came or was promised, and of a group buy that
     *     is handed out together with another which speaks for both
     */
    public record Sale(
            UUID groupBuy,
            String title,
            Optional<Instant> opens,
            Optional<Instant> closes,
            int orders,
            Optional<Pickup> pickup) {}

    /**
     * A pickup round's clock.
     *
     * @param title of the round, which may be of several group buys
     * @param arrives when its goods came, or were promised
     * @param bags of the round
     * @param uncollected bags of which something lies there
     */
    public record Pickup(String title, Instant arrives, int bags, int uncollected) {}

    /** The posts of all group buys, by time. */
    public List<ServicePost> of(List<Sale> sales) {
        List<ServicePost> posts = new ArrayList<>();
        for (Sale sale : sales) {
            happened(sale, ServiceKind.OPENS, sale.opens(), posts);
            ahead(sale, ServiceKind.TWO_HOURS, Duration.ofHours(2), posts);
            ahead(sale, ServiceKind.HALF_HOUR, Duration.ofMinutes(30), posts);
            happened(sale, ServiceKind.CLOSED, sale.closes(), posts);
            sale.pickup().ifPresent(pickup -> pickup(sale, pickup, posts));
        }
        posts.sort(
                Comparator.comparing(ServicePost::at)
                        .thenComparing(ServicePost::kind)
                        .thenComparing(ServicePost::groupBuy));
        return posts;
    }

    /** That it came, the last call on that day, and who has not come the morning after. */
    private void pickup(Sale sale, Pickup pickup, List<ServicePost> posts) {
        soon(pickup.arrives())
                .ifPresent(
                        at ->
                                posts.add(
                                        post(
                                                sale,
                                                pickup,
                                                ServiceKind.ARRIVED,
                                                at,
                                                pickup.bags())));
        LocalDate came = pickup.arrives().atZone(zone).toLocalDate();
        int left = pickup.uncollected();
        if (came.equals(day) && rules.busyUntil().isAfter(rules.busyFrom())) {
            LocalTime at = rules.busyUntil().minus(LAST_CALL);
            posts.add(post(sale, pickup, ServiceKind.LAST_CALL, at, left));
        }
        if (came.equals(day.minusDays(1)) && left > 0) {
            LocalTime at = awake(rules.quietUntil().plusHours(2));
            posts.add(post(sale, pickup, ServiceKind.UNCOLLECTED, at, left));
        }
    }

    private void happened(
            Sale sale, ServiceKind kind, Optional<Instant> when, List<ServicePost> posts) {
        when.flatMap(this::soon)
                .ifPresent(at -> posts.add(post(sale, sale.title(), kind, at, sale.orders())));
    }

    /** The minute after a moment, or when quiet hours end; empty where that is another day. */
    private Optional<LocalTime> soon(Instant moment) {
        ZonedDateTime at =
                afterQuiet(moment.atZone(zone).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES));
        return at.toLocalDate().equals(day) ? Optional.of(at.toLocalTime()) : Optional.empty();
    }

    private void ahead(Sale sale, ServiceKind kind, Duration before, List<ServicePost> posts) {
        sale.closes()
                .map(at -> at.minus(before).atZone(zone))
                .filter(at -> at.toLocalDate().equals(day))
                .ifPresent(
                        at ->
                                posts.add(
                                        post(
                                                sale,
                                                sale.title(),
                                                kind,
                                                awake(at.toLocalTime()),
                                                sale.orders())));
    }

    private ZonedDateTime afterQuiet(ZonedDateTime at) {
        if (!at.toLocalTime().isBefore(rules.quietFrom())) {
            return at.toLocalDate().plusDays(1).atTime(rules.quietUntil()).atZone(zone);
        }
        return at.toLocalTime().isBefore(rules.quietUntil())
                ? at.toLocalDate().atTime(rules.quietUntil()).atZone(zone)
                : at;
    }

    /** The nearest time of the same day that is not quiet. */
    private LocalTime awake(LocalTime at) {
        if (at.isBefore(rules.quietUntil())) {
            return rules.quietUntil();
        }
        LocalTime last = rules.quietFrom().minusMinutes(Timetable.APART);
        return at.isAfter(last) ? last : at.withSecond(0).withNano(0);
    }

    private ServicePost post(Sale sale, Pickup pickup, ServiceKind kind, LocalTime at, int count) {
        return post(sale, pickup.title(), kind, at, count);
    }

    private ServicePost post(Sale sale, String title, ServiceKind kind, LocalTime at, int count) {
        String template =
                texts.stream()
                        .filter(text -> text.kind() == kind)
                        .min(
                                Comparator.comparing(
                                        ServiceText::id,
                                        Wording.rotation(day, sale.groupBuy().toString())))
                        .map(ServiceText::chinese)
                        .orElse("");
        String text =
                new Wording(words)
                        .with("group_buy", title)
                        .with(
                                "deadline",
                                sale.closes().map(end -> words.moment(end, zone)).orElse(""))
                        .with("count", Integer.toString(count))
                        .fill(template);
        return new ServicePost(sale.groupBuy(), title, kind, at, text);
    }
}
