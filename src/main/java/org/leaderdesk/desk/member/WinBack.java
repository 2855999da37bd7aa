package org.leaderdesk.desk.member;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.MemberFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.segment.WinBackReason;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Why members may have stopped ordering, as their last orders say (S003); what was sold lately is
 * read once for all of them.
 */
final class WinBack {

    /** Days before a last order of which troubles count, and after which a product is gone. */
    private static final int LATELY = 30;

    private final Session session;
    private final Transaction tx;
    private final LocalDate today;
    private @Nullable Set<UUID> sold;

    WinBack(Session session, Transaction tx) {
        this.session = session;
        this.tx = tx;
        this.today = LocalDate.ofInstant(session.clock().instant(), session.zone());
    }

    /** What a member bought, the earliest order first. */
    List<MemberFigures.Line> lines(UUID member) {
        return tx.memberFigures().lines(member, offset());
    }

    /**
     * The gravest reason.
     *
     * @param lines what the member bought; empty of who never ordered, who has no reason
     */
    Optional<WinBackReason> reason(UUID member, List<MemberFigures.Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since = lines.getLast().day().minusDays(LATELY);
        MemberFigures.Troubles troubles =
                tx.memberFigures().troubles(member, since.atStartOfDay(session.zone()).toInstant());
        if (troubles.complained() > 0) {
            return Optional.of(WinBackReason.COMPLAINED);
        }
        if (troubles.wentShort() > 0) {
            return Optional.of(WinBackReason.WENT_SHORT);
        }
        if (troubles.paidBack() > 0) {
            return Optional.of(WinBackReason.PAID_BACK);
        }
        return Optional.of(
                sold().contains(favourite(lines))
                        ? WinBackReason.UNKNOWN
                        : WinBackReason.FAVOURITE_GONE);
    }

    /** What a member bought most pieces of. */
    private static UUID favourite(List<MemberFigures.Line> lines) {
        Map<UUID, Integer> pieces = new HashMap<>();
        lines.forEach(line -> pieces.merge(line.product(), line.pieces(), Integer::sum));
        return pieces.entrySet().stream()
                .max(
                        Map.Entry.<UUID, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** The products that anybody bought lately. */
    private Set<UUID> sold() {
        Set<UUID> known = sold;
        if (known == null) {
            Set<UUID> read = new HashSet<>();
            tx.memberFigures()
                    .bought(
                            today.minusDays(LATELY).atStartOfDay(session.zone()).toInstant(),
                            today.plusDays(1).atStartOfDay(session.zone()).toInstant(),
                            offset(),
                            each -> read.add(each.product()));
            known = read;
            sold = read;
        }
        return known;
    }

    private long offset() {
        return UtcOffset.millis(session.zone(), today);
    }
}
