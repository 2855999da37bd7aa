package org.leaderdesk.bench;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.AddGroup;
import org.leaderdesk.desk.leader.AddGroupRule;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.PlanDay;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.desk.planner.SeePlanWeek;
import org.leaderdesk.desk.planner.ServicesOf;
import org.leaderdesk.domain.leader.Agreement;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.domain.product.Product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Does the plan's board open in 300 ms with a year of history? 60 groups, 365 days of nine posts
 * each, 100,000 orders; what the window asks for when it turns to a day, cold and warm, and the day
 * planned with that history.
 */
public final class BoardBench {

    private static final int GROUPS = 60;
    private static final int DAYS = 365;
    private static final int RUNS = 21;
    private static final int PLANS = 5;
    private static final int GROUP_BUYS = 100;
    private static final int MEMBERS = 20_000;

    private BoardBench() {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("board-bench").resolve("book");
        try (Session session =
                BigBook.books()
                        .create(
                                folder,
                                "bench",
                                false,
                                ZoneId.of("Asia/Shanghai"),
                                BigBook.PASSCODE.clone())
                        .session()) {
            Agreement.Standing _ = new AcceptAgreement(session).run(Agreement.VERSION);
            BigBook.fill(session, GROUP_BUYS, MEMBERS);
            LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
            posts(session, groups(session), today, DAYS);
            long[] planned = new long[PLANS];
            for (int run = 0; run < PLANS; run++) {
                planned[run] = new PlanDay(session).run(today).millis();
            }
            double[] millis = boards(session, today);
            double first = millis[0];
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "{\"id\":\"B9-board\",\"slots\":%d,\"first_millis\":%.0f,\"p50_millis\":%.0f,"
                            + "\"goal_millis\":300,\"planned_millis\":%s}%n",
                    GROUPS * DAYS * SlotPlace.ALL.size(),
                    first,
                    millis[RUNS / 2],
                    Arrays.toString(planned));
        }
    }

    private static List<UUID> groups(Session session) {
        List<UUID> groups = new ArrayList<>();
        for (int number = 0; number < GROUPS; number++) {
            String name = String.format(Locale.ROOT, "群 %02d", number);
            groups.add(new AddGroup(session).run(name, Optional.empty(), false).id());
            // The titles of the group buys are numbers of three digits.
            new AddGroupRule(session)
                    .run(
                            name,
                            new AddGroupRule.Whom.OfTitle(
                                    String.format(Locale.ROOT, "%02d", number)));
        }
        return groups;
    }

    /** Nine posts for each group on each of so many days before today, all of them done. */
    static void posts(Session session, List<UUID> groups, LocalDate today, int days) {
        List<UUID> products =
                session.book()
                        .read(
                                session.who(),
                                tx -> tx.products().all().stream().map(Product::id).toList());
        for (int before = days; before > 0; before--) {
            LocalDate day = today.minusDays(before);
            boolean _ = session.book().write(session.who(), tx -> day(tx, groups, products, day));
        }
    }

    private static boolean day(
            Transaction tx, List<UUID> groups, List<UUID> products, LocalDate day) {
        for (UUID group : groups) {
            for (SlotPlace place : SlotPlace.ALL) {
                boolean topic = place.kind() == SlotKind.TOPIC;
                int pick = Math.floorMod(day.hashCode() + place.hashCode(), products.size());
                LocalTime at = LocalTime.of(8 + place.number() * 2, 0);
                tx.plan()
                        .put(
                                new PlanSlot(
                                        new PlanSlot.Id(day, group, place),
                                        new PlanSlot.Planned(
                                                1,
                                                topic ? Optional.of("T001") : Optional.empty(),
                                                topic
                                                        ? Optional.empty()
                                                        : Optional.of(products.get(pick)),
                                                "",
                                                at,
                                                "今天说点什么好呢，大家都来聊聊",
                                                List.of()),
                                        PlanSlot.Own.NOTHING,
                                        new PlanSlot.Outcome(
                                                Optional.of(
                                                        day.atTime(at).toInstant(ZoneOffset.UTC)),
                                                OptionalInt.of(3),
                                                OptionalInt.of(2),
                                                OptionalInt.empty(),
                                                Optional.empty())));
            }
        }
        return true;
    }

    private static double[] boards(Session session, LocalDate today) {
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            int posts = new SeePlan(session).run(today).posts().size();
            int days = new SeePlanWeek(session).run(today, 1).size();
            List<ServicesOf.Service> _ = new ServicesOf(session).run(today);
            int groups = new ReviewPlan(session).run(today).groups().size();
            millis[run] = (System.nanoTime() - start) / 1e6;
            if (posts == 0 || days != 1 || groups != GROUPS) {
                throw new IllegalStateException("the board is not there");
            }
        }
        return millis;
    }
}
