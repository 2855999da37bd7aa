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
     * @param arrives when its goods came, or were promised
     * @param orders that stand
     * @param uncollected orders of which something lies there
     * @param pickup where goods are collected
     */
    public record Sale(
            UUID groupBuy,
            String title,
            Optional<Instant> opens,
            Optional<Instant> closes,
            Optional<Instant> arrives,
            int orders,
            int uncollected,
            String pickup) {}

    /** The posts of all group buys, by time. */
    public List<ServicePost> of(List<Sale> sales) {
        List<ServicePost> posts = new ArrayList<>();
        for (Sale sale : sales) {
            happened(sale, ServiceKind.OPENS, sale.opens(), sale.orders(), posts);
            ahead(sale, ServiceKind.TWO_HOURS, Duration.ofHours(2), posts);
            ahead(sale, ServiceKind.HALF_HOUR, Duration.ofMinutes(30), posts);
            happened(sale, ServiceKind.CLOSED, sale.closes(), sale.orders(), posts);
            happened(sale, ServiceKind.ARRIVED, sale.arrives(), sale.orders(), posts);
            pickup(sale, posts);
        }
        posts.sort(
                Comparator.comparing(ServicePost::at)
                        .thenComparing(ServicePost::kind)
                        .thenComparing(ServicePost::groupBuy));
        return posts;
    }

    /** The last call on the day of arrival, and who has not come the morning after. */
    private void pickup(Sale sale, List<ServicePost> posts) {
        Optional<LocalDate> came = sale.arrives().map(at -> at.atZone(zone).toLocalDate());
        if (came.equals(Optional.of(day)) && rules.busyUntil().isAfter(rules.busyFrom())) {
            LocalTime at = rules.busyUntil().minus(LAST_CALL);
            posts.add(post(sale, ServiceKind.LAST_CALL, at, sale.uncollected()));
        }
        if (came.equals(Optional.of(day.minusDays(1))) && sale.uncollected() > 0) {
            LocalTime at = awake(rules.quietUntil().plusHours(2));
            posts.add(post(sale, ServiceKind.UNCOLLECTED, at, sale.uncollected()));
        }
    }

    private void happened(
            Sale sale,
            ServiceKind kind,
            Optional<Instant> when,
            int count,
            List<ServicePost> posts) {
        when.map(at -> at.atZone(zone).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES))
                .map(this::afterQuiet)
                .filter(at -> at.toLocalDate().equals(day))
                .ifPresent(at -> posts.add(post(sale, kind, at.toLocalTime(), count)));
    }

    private void ahead(Sale sale, ServiceKind kind, Duration before, List<ServicePost> posts) {
        sale.closes()
                .map(at -> at.minus(before).atZone(zone))
                .filter(at -> at.toLocalDate().equals(day))
                .ifPresent(
                        at -> posts.add(post(sale, kind, awake(at.toLocalTime()), sale.orders())));
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

    private ServicePost post(Sale sale, ServiceKind kind, LocalTime at, int count) {
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
                        .with("group_buy", sale.title())
                        .with(
                                "deadline",
                                sale.closes().map(end -> words.moment(end, zone)).orElse(""))
                        .with("pickup", sale.pickup())
                        .with("count", Integer.toString(count))
                        .fill(template);
        return new ServicePost(sale.groupBuy(), sale.title(), kind, at, text);
    }
}
