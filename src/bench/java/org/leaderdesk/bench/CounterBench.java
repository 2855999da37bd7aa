package org.leaderdesk.bench;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.Counter;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * B3, the counter: on a book of 1,000,000 orders and 200,000 members, what one look-up in the open
 * round costs, and finding somebody and handing over their bag durably, against a bare commit with
 * fsync of the same run. Needs a heap of 2 GiB to make the book the first time.
 */
public final class CounterBench {

    private static final int SERVED = 400;
    private static final int LOOK_UPS = 20_000;

    private CounterBench() {}

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path book = BigBook.folder();
        try (Session session = BigBook.books().signIn(book, "", BigBook.PASSCODE.clone())) {
            String json = run(session);
            Path file = Path.of("target/bench/B3-counter.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, json + "\n");
            System.out.println(json);
        }
    }

    private static String run(Session session) {
        UUID round = new ListRounds(session).latest().orElseThrow().id();
        try (Counter counter = new Counter(session, round)) {
            long start = System.nanoTime();
            int bags = counter.progress().bags();
            double opened = (System.nanoTime() - start) / 1e6;
            List<String> queries = queries(counter, bags);
            double[] micros = lookUps(counter, queries);
            double[] commits = new double[SERVED];
            double[] served = new double[SERVED];
            serve(session, counter, round, bags, commits, served);
            return String.format(
                    Locale.ROOT,
                    "{\"id\":\"B3-counter\",\"bags\":%d,\"opened_millis\":%.0f,\"p50_micros\":%.0f,"
                            + "\"p99_micros\":%.0f,\"goal_p99_micros\":1000,\"commit_micros\":%.0f,"
                            + "\"served_micros\":%.0f,\"ratio\":%.2f,\"goal\":4}",
                    bags,
                    opened,
                    micros[LOOK_UPS / 2],
                    micros[LOOK_UPS * 99 / 100],
                    commits[SERVED / 2],
                    served[SERVED / 2],
                    served[SERVED / 2] / commits[SERVED / 2]);
        }
    }

    /** Tails, numbers and rooms of people of the round, as they would be typed. */
    private static List<String> queries(Counter counter, int bags) {
        List<String> queries = new ArrayList<>();
        for (int number = 1; number <= bags; number += 7) {
            queries.add(Integer.toString(number));
            for (CounterBag each : counter.find(Integer.toString(number)).here()) {
                queries.add(each.bag().tail4());
                queries.add(each.bag().name().reveal());
            }
        }
        return queries;
    }

    private static double[] lookUps(Counter counter, List<String> queries) {
        double[] micros = new double[LOOK_UPS];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < LOOK_UPS; i++) {
                String query = queries.get(i % queries.size());
                long start = System.nanoTime();
                if (counter.find(query).here().isEmpty()) {
                    throw new IllegalStateException("not found: " + query);
                }
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        return micros;
    }

    /** Serves people who wait, each beside one bare commit; takes it back afterwards. */
    private static void serve(
            Session session,
            Counter counter,
            UUID round,
            int bags,
            double[] commits,
            double[] served) {
        HandOver handOver = new HandOver(session);
        List<UUID> events = new ArrayList<>();
        for (int i = 0; i < SERVED; i++) {
            String number = Integer.toString(1 + i * (bags / SERVED));
            long start = System.nanoTime();
            session.book().write(null, tx -> true);
            long between = System.nanoTime();
            CounterBag bag =
                    counter.find(number).here().stream()
                            .filter(each -> number.equals(number(each)))
                            .findFirst()
                            .orElseThrow();
            Map<LineId, Integer> pieces =
                    bag.lines().stream()
                            .filter(line -> line.open() > 0)
                            .collect(Collectors.toMap(line -> line.line().id(), CounterLine::open));
            Handover done = handOver.run(HandOver.Request.of(round, pieces));
            served[i] = (System.nanoTime() - between) / 1e3;
            commits[i] = (between - start) / 1e3;
            events.add(done.id());
        }
        events.forEach(event -> handOver.undo(event, PersonalText.of("bench")));
        Arrays.sort(commits);
        Arrays.sort(served);
    }

    private static String number(CounterBag bag) {
        return Integer.toString(bag.bag().collectionNumber());
    }
}
