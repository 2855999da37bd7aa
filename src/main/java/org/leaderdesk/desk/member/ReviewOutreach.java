package org.leaderdesk.desk.member;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Sale;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Uplift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** To whom the leader wrote in private lately, and what that changed. */
public final class ReviewOutreach {

    /** Days after a message in which an order counts as following it; ours. */
    public static final int FOLLOWING_DAYS = 7;

    /** Days of messages that are compared with who was left out; ours. */
    public static final int COMPARED_DAYS = 90;

    private static final int LISTED_DAYS = 30;

    private final Session session;

    public ReviewOutreach(Session session) {
        this.session = session;
    }

    /**
     * A message and whom it went to, masked as on every list.
     *
     * @param ordered whether they ordered within seven days, the day of the message the first;
     *     empty while those are not over and they have not
     */
    public record Written(Contact contact, MaskedMember member, Optional<Boolean> ordered) {}

    /**
     * What was done.
     *
     * @param written in the last 30 days, the latest first; who was left out is not in it
     * @param uplifts of each class of which a tenth was left out
     */
    public record Review(List<Written> written, Map<Segment, Uplift> uplifts) {

        /** Of all classes together. */
        public Uplift uplift() {
            return uplifts.values().stream().reduce(Uplift.NONE, Uplift::plus);
        }
    }

    /**
     * Reads it.
     *
     * @throws Refused NOT_PERMITTED
     */
    public Review run() {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> new Reader(tx).review());
    }

    private final class Reader {

        private final Transaction tx;
        private final LocalDate today;
        private final MemberBook book;

        Reader(Transaction tx) {
            this.tx = tx;
            Instant now = session.clock().instant();
            today = LocalDate.ofInstant(now, session.zone());
            book = MemberBook.read(tx, session.zone(), today);
        }

        Review review() {
            List<Contact> all =
                    tx.outreach()
                            .since(
                                    today.minusDays(COMPARED_DAYS)
                                            .atStartOfDay(session.zone())
                                            .toInstant());
            Map<UUID, String> estates = tx.places().names(PlaceTable.Kind.ESTATE);
            List<Written> written =
                    all.reversed().stream()
                            .filter(each -> !each.heldOut())
                            .filter(each -> day(each).isAfter(today.minusDays(LISTED_DAYS)))
                            .flatMap(each -> written(each, estates).stream())
                            .toList();
            return new Review(written, uplifts(all));
        }

        private Optional<Written> written(Contact contact, Map<UUID, String> estates) {
            return tx.members()
                    .standing(contact.member())
                    .flatMap(tx.members()::find)
                    .filter(member -> !member.erased())
                    .map(
                            member ->
                                    new Written(
                                            contact,
                                            MaskedMember.of(member, estates),
                                            ordered(member.id(), contact)));
        }

        private Optional<Boolean> ordered(UUID member, Contact contact) {
            boolean ordered = hasOrdered(member, contact);
            return ordered || isOver(contact) ? Optional.of(ordered) : Optional.empty();
        }

        private boolean hasOrdered(UUID member, Contact contact) {
            LocalDate from = day(contact);
            LocalDate until = from.plusDays(FOLLOWING_DAYS);
            return book.sales().getOrDefault(member, List.of()).stream()
                    .map(Sale::day)
                    .anyMatch(each -> !each.isBefore(from) && each.isBefore(until));
        }

        private boolean isOver(Contact contact) {
            return !day(contact).plusDays(FOLLOWING_DAYS).isAfter(today);
        }

        private LocalDate day(Contact contact) {
            return LocalDate.ofInstant(contact.at(), session.zone());
        }

        /** A list of a month is compared where somebody was left out of it; each person once. */
        private Map<Segment, Uplift> uplifts(List<Contact> all) {
            Set<ListOf> compared = new HashSet<>();
            all.stream().filter(Contact::heldOut).map(this::list).forEach(compared::add);
            Set<Counted> counted = new HashSet<>();
            Map<Segment, Uplift> uplifts = new EnumMap<>(Segment.class);
            for (Contact each : all) {
                UUID person = tx.members().standing(each.member()).orElse(each.member());
                boolean counts =
                        isOver(each)
                                && book.registered().containsKey(person)
                                && compared.contains(list(each));
                if (counts && counted.add(new Counted(list(each), person))) {
                    uplifts.merge(each.segment(), one(person, each), Uplift::plus);
                }
            }
            return uplifts;
        }

        private ListOf list(Contact contact) {
            return new ListOf(contact.segment(), YearMonth.from(day(contact)));
        }

        private Uplift one(UUID person, Contact contact) {
            int ordered = hasOrdered(person, contact) ? 1 : 0;
            return contact.heldOut() ? new Uplift(0, 0, 1, ordered) : new Uplift(1, ordered, 0, 0);
        }
    }

    private record ListOf(Segment segment, YearMonth month) {}

    private record Counted(ListOf list, UUID person) {}
}
