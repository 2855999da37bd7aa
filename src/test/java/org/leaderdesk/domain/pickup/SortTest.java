package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class SortTest {

    private static final RoundContents ROUND =
            new RoundContents(
                    new UUID(1, 1),
                    "周六晚",
                    List.of("甲团", "乙团"),
                    List.of(
                            bag(1, "曾小玲", "0007", "2", "1203", "乙团", "2"),
                            bag(2, "安然", "9999", "10", "501", "甲团", "A-1"),
                            bag(3, "赵一", "", "2", "501", "甲团", "10"),
                            bag(4, "单丽", "0100", "", "", "甲团", "9")),
                    new RoundContents.LeftOut(0, 0, 0));

    private static Bag bag(
            int number,
            String name,
            String tail,
            String building,
            String room,
            String groupBuy,
            String join) {
        BagLine line =
                new BagLine(
                        new UUID(2, number),
                        0,
                        join,
                        groupBuy,
                        new UUID(3, 1),
                        "橙",
                        "",
                        "水果",
                        TemperatureZone.AMBIENT,
                        false,
                        1,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false);
        return new Bag(
                new UUID(4, number),
                number,
                PersonalText.of(name),
                tail,
                "阳光花园",
                PersonalText.of(building),
                PersonalText.of(room),
                List.of(),
                List.of(line));
    }

    private static List<Integer> sorted(Sort sort) {
        return PackingList.of(ROUND, new ListOptions(Narrowing.NONE, Optional.of(sort)))
                .bags()
                .stream()
                .map(Bag::collectionNumber)
                .toList();
    }

    @Test
    void byCollectionNumber() {
        assertEquals(List.of(1, 2, 3, 4), sorted(Sort.COLLECTION));
    }

    @Test
    void byJoinNumberInItsGroupBuyWithWalkInsLast() {
        assertEquals(List.of(4, 3, 2, 1), sorted(Sort.JOIN));
    }

    @Test
    void byTailWithUnknownLast() {
        assertEquals(List.of(1, 4, 2, 3), sorted(Sort.TAIL));
    }

    @Test
    void byPinyinWithSurnamesReadAsSurnames() {
        assertEquals(List.of(2, 4, 1, 3), sorted(Sort.PINYIN));
    }

    @Test
    void byBuildingAndRoomAsNumbersWithUnknownLast() {
        assertEquals(List.of(3, 1, 2, 4), sorted(Sort.ROOM));
    }

    @Test
    void aBuildingIsFoundAsPeopleWriteIt() {
        for (String building : List.of("2", "2栋", "2号楼", "阳光花园2", "阳光花园 2 栋")) {
            Narrowing narrowing =
                    new Narrowing(
                            Optional.empty(),
                            Optional.of(building),
                            Optional.empty(),
                            Optional.empty());
            assertEquals(
                    List.of(1, 3),
                    PackingList.of(ROUND, new ListOptions(narrowing, Optional.empty()))
                            .bags()
                            .stream()
                            .map(Bag::collectionNumber)
                            .toList(),
                    building);
        }
    }
}
