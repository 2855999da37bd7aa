package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.fixture.SharedData;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

/** RFM: the reference of the R package rfm, customer by customer, and our five classes. */
class RfmScoresTest {

    private static final LocalDate REFERENCE_DAY = LocalDate.of(2006, 12, 31);

    private static List<String[]> cells(String file) throws IOException {
        return Files.readAllLines(SharedData.file(file)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    /** By name, in the whole dollars of the file. */
    private static Map<String, Rfm> orders() throws IOException {
        Map<String, Rfm> customers = new TreeMap<>();
        for (String[] cells : cells("real/rfm_data_orders.csv")) {
            int days =
                    Math.toIntExact(
                            ChronoUnit.DAYS.between(LocalDate.parse(cells[1]), REFERENCE_DAY));
            customers.merge(
                    cells[0],
                    new Rfm(days, 1, Long.parseLong(cells[2])),
                    (one, other) ->
                            new Rfm(
                                    Math.min(one.recency(), other.recency()),
                                    one.frequency() + other.frequency(),
                                    one.monetary() + other.monetary()));
        }
        return customers;
    }

    @Test
    void everyCustomerOfTheReference() throws IOException {
        Map<String, Rfm> customers = orders();
        assertEquals(995, customers.size());
        assertEquals(4906, customers.values().stream().mapToInt(Rfm::frequency).sum());
        assertEquals(464_158, customers.values().stream().mapToLong(Rfm::monetary).sum());
        assertEquals(
                List.of(115.0, 181.0, 297.4, 482.0),
                Quintiles.of(customers.values().stream().mapToLong(Rfm::recency)).cuts());
        assertEquals(
                List.of(4.0, 5.0, 6.0, 8.0),
                Quintiles.of(customers.values().stream().mapToLong(Rfm::frequency)).cuts());
        assertEquals(
                List.of(255.8, 382.0, 506.4, 666.0),
                Quintiles.of(customers.values().stream().mapToLong(Rfm::monetary)).cuts());

        Map<UUID, Rfm> byId = new HashMap<>();
        customers.forEach((name, rfm) -> byId.put(id(name), rfm));
        Map<UUID, RfmScores> scores = RfmScores.of(byId);
        Map<RfmSegment, Integer> segments = new EnumMap<>(RfmSegment.class);
        List<String[]> expected = cells("real/rfm_orders_expected.csv");
        assertEquals(995, expected.size());
        for (String[] cells : expected) {
            String name = cells[0];
            int[] figures = Arrays.stream(cells, 1, 7).mapToInt(Integer::parseInt).toArray();
            assertEquals(new Rfm(figures[0], figures[1], figures[2]), customers.get(name), name);
            RfmScores score = scores.get(id(name));
            assertEquals(new RfmScores(figures[3], figures[4], figures[5]), score, name);
            RfmSegment segment = RfmSegment.of(score);
            assertEquals(inCode(cells[7]), segment.name(), name);
            segments.merge(segment, 1, Integer::sum);
        }
        assertEquals(
                List.of(35, 342, 170, 9, 104, 47, 28, 10, 102, 148),
                List.copyOf(segments.values()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String inCode(String name) {
        return name.replace("'", "").replace(' ', '_').toUpperCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 5, LOST",
        "2, 5, 5, DORMANT",
        "5, 1, 5, NEW",
        "4, 1, 1, NEW",
        "3, 1, 1, ACTIVE",
        "3, 4, 4, HIGH_VALUE",
        "5, 5, 3, ACTIVE",
        "5, 3, 5, ACTIVE"
    })
    void theFiveClasses(int recency, int frequency, int monetary, RfmClass rfmClass) {
        assertEquals(rfmClass, RfmClass.of(new RfmScores(recency, frequency, monetary)));
    }

    /** Of one member, and of members who are all alike. */
    @Test
    void fewOrEqualMembers() {
        assertEquals(Map.of(), RfmScores.of(Map.of()));
        UUID one = new UUID(0, 1);
        assertEquals(
                Map.of(one, new RfmScores(5, 1, 1)),
                RfmScores.of(Map.of(one, new Rfm(0, 5000, -900))));
        assertEquals(List.of(4.0, 4.0, 4.0, 4.0), Quintiles.of(LongStream.of(3, 3, 3)).cuts());
    }

    @Test
    void onRandomBooksScoresFollowTheFigures() {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            Map<UUID, Rfm> members = new HashMap<>();
            int many = 1 + random.nextInt(60);
            for (int member = 0; member < many; member++) {
                members.put(
                        new UUID(0, member),
                        new Rfm(
                                random.nextInt(90),
                                1 + random.nextInt(9),
                                random.nextInt(30_000) - 3000L));
            }
            Map<UUID, RfmScores> scores = RfmScores.of(members);
            assertEquals(members.keySet(), scores.keySet());
            List<UUID> ids = new ArrayList<>(members.keySet());
            UUID one = ids.get(random.nextInt(many));
            UUID other = ids.get(random.nextInt(many));
            if (members.get(one).recency() <= members.get(other).recency()) {
                assertTrue(scores.get(one).recency() >= scores.get(other).recency());
            }
            if (members.get(one).monetary() <= members.get(other).monetary()) {
                assertTrue(scores.get(one).monetary() <= scores.get(other).monetary());
            }
        }
    }
}
