package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.pickup.LabelSheet.Label;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

class LabelSheetTest {

    private final RoundContents round = Rounds.ofSize(80, 3);

    @Test
    void everyPieceHasItsLabelAndNoneHasTwo() {
        LabelSheet sheet = LabelSheet.of(round, ListOptions.ALL);
        assertEquals(round.pieces(), sheet.labels().size());
        assertEquals(round.pieces(), sheet.totals().pieces());
        Map<UUID, List<Integer>> pieces = new HashMap<>();
        sheet.labels()
                .forEach(
                        label ->
                                pieces.computeIfAbsent(
                                                label.bag().ownerId(), id -> new ArrayList<>())
                                        .add(label.piece()));
        for (Bag bag : round.bags()) {
            List<Integer> expected = IntStream.rangeClosed(1, bag.pieces()).boxed().toList();
            List<Integer> found = new ArrayList<>(pieces.get(bag.ownerId()));
            found.sort(Comparator.naturalOrder());
            assertEquals(expected, found);
        }
        assertTrue(sheet.labels().stream().allMatch(l -> l.pieces() == l.bag().pieces()));
    }

    @Test
    void byProductThenBuildingAndRoom() {
        List<Label> labels = LabelSheet.of(round, ListOptions.ALL).labels();
        List<UUID> products = runs(labels.stream().map(label -> label.line().variantId()).toList());
        assertEquals(products.stream().distinct().toList(), products);
        Comparator<Bag> byRoom = Sort.ROOM.comparator(round);
        for (int i = 1; i < labels.size(); i++) {
            Label before = labels.get(i - 1);
            Label label = labels.get(i);
            if (before.line().variantId().equals(label.line().variantId())) {
                assertTrue(byRoom.compare(before.bag(), label.bag()) <= 0, label.toString());
            }
        }
    }

    @Test
    void byBuildingAndRoomThenProductWhenAsked() {
        ListOptions options = new ListOptions(Narrowing.NONE, Optional.of(Sort.ROOM));
        List<Label> labels = LabelSheet.of(round, options).labels();
        List<Integer> numbers =
                runs(labels.stream().map(label -> label.bag().collectionNumber()).toList());
        assertEquals(
                round.bags().stream()
                        .sorted(Sort.ROOM.comparator(round))
                        .map(Bag::collectionNumber)
                        .toList(),
                numbers);
    }

    @Test
    void aNarrowedLabelStillCountsTheWholeBag() {
        Narrowing frozen =
                new Narrowing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TemperatureZone.FROZEN));
        List<Label> all = LabelSheet.of(round, ListOptions.ALL).labels();
        List<Label> narrowed =
                LabelSheet.of(round, new ListOptions(frozen, Optional.empty())).labels();
        assertTrue(!narrowed.isEmpty() && narrowed.size() < all.size());
        List<String> known = all.stream().map(LabelSheetTest::shown).toList();
        narrowed.forEach(label -> assertTrue(known.contains(shown(label)), shown(label)));
    }

    @Test
    void aLineIsOutOnceItsLastLabelIs() {
        LabelSheet sheet = LabelSheet.of(round, ListOptions.ALL);
        for (int stop = 0; stop <= sheet.labels().size(); stop++) {
            int first = pieces(sheet.out(1, stop));
            int rest =
                    stop == sheet.labels().size()
                            ? 0
                            : pieces(sheet.out(stop + 1, sheet.labels().size() - stop));
            assertTrue(first <= stop, "more recorded than came out");
            assertEquals(round.pieces(), first + rest, "stopped after " + stop);
        }
    }

    private static int pieces(List<Bag> bags) {
        return bags.stream().mapToInt(Bag::pieces).sum();
    }

    private static String shown(Label label) {
        return String.join(
                " ",
                label.bag().ownerId().toString(),
                label.line().product(),
                Integer.toString(label.piece()),
                Integer.toString(label.pieces()));
    }

    private static <T> List<T> runs(List<T> values) {
        List<T> runs = new ArrayList<>();
        for (T each : values) {
            if (runs.isEmpty() || !runs.getLast().equals(each)) {
                runs.add(each);
            }
        }
        return runs;
    }
}
