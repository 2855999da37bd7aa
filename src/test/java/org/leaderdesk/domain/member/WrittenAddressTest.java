package org.leaderdesk.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.Set;

class WrittenAddressTest {

    @ParameterizedTest
    @CsvSource({
        "阳光花园99弄21号501, 阳光花园, 99, 21, 501",
        "锦绣江南·西区666弄7号1403, 锦绣江南·西区, 666, 7, 1403",
        "𠮷祥里704弄2号304室, 𠮷祥里, 704, 2, 304",
        "３－１２０３, '', '', 3, 1203",
        "翠湖天地二期3号楼2单元1203室, 翠湖天地二期, '', 3, 2-1203",
        "12栋A座502, '', '', 12A, 502",
        "阳光花园 8栋 301, 阳光花园, '', 8, 301",
        "阳光花园5-2-1203, 阳光花园, '', 5, 2-1203",
        "上海市浦东新区阳光花园99弄21号501, 阳光花园, 99, 21, 501",
        "阳光花园B座1506, 阳光花园, '', B, 1506",
        "阳光花园21幢3门502房, 阳光花园, '', 21, 3-502",
        "阳光花园10#601, 阳光花园, '', 10, 601",
    })
    void isSplit(String text, String estate, String lane, String building, String room) {
        Address address = WrittenAddress.of(text).split(Set.of());

        assertEquals(estate, address.estate());
        assertEquals(lane, address.lane().reveal());
        assertEquals(building, address.building().reveal());
        assertEquals(room, address.room().reveal());
        assertEquals(text, address.full().reveal());
        assertEquals(estate.isEmpty(), address.isUnsettled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"菜鸟驿站", "放门卫", "阳光花园", "21号", "五号楼三楼", "!!!", "1", "99弄"})
    void whatCannotBeSplitStaysWhole(String text) {
        Address address = WrittenAddress.of(text).split(Set.of("阳光花园"));

        assertTrue(address.isUnsettled());
        assertEquals(text, address.full().reveal());
        assertEquals("", address.room().reveal());
    }

    @Test
    void columnsWinOverWords() {
        Address address =
                new WrittenAddress("阳光花园99弄21号501", "翠湖天地", "弄168", "10号楼", "606室").split(Set.of());

        assertEquals("翠湖天地", address.estate());
        assertEquals("10", address.building().reveal());
        assertEquals("606", address.room().reveal());
        assertFalse(address.isUnsettled());
    }

    @Test
    void knownEstatesAreFoundInFrontOfTheRest() {
        Address address = WrittenAddress.of("上海市徐汇区中山西路1号小院3-1203").split(Set.of("中山西路1号小院", "小院"));

        assertEquals("中山西路1号小院", address.estate());
        assertEquals("3", address.building().reveal());
        assertEquals("1203", address.room().reveal());
    }

    /** Whatever is put together in one of the usual ways comes apart again. */
    @Test
    void partsComeBack() {
        String[] estates = {"阳光花园", "翠湖天地二期", "𠮷祥里", "锦绣江南·西区", "东苑"};
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String estate = estates[random.nextInt(estates.length)];
            int lane = 1 + random.nextInt(999);
            int building = 1 + random.nextInt(60);
            int room = (1 + random.nextInt(32)) * 100 + 1 + random.nextInt(12);
            String text =
                    switch (random.nextInt(5)) {
                        case 0 -> estate + lane + "弄" + building + "号" + room;
                        case 1 -> estate + lane + "弄 " + building + "号" + room + "室";
                        case 2 -> estate + building + "栋" + room;
                        case 3 -> estate + building + "-" + room;
                        default -> estate + building + "号楼" + room + "室";
                    };
            Address address = WrittenAddress.of(text).split(Set.of());
            assertEquals(estate, address.estate(), text);
            assertEquals(building + "", address.building().reveal(), text);
            assertEquals(room + "", address.room().reveal(), text);
        }
    }

    @Test
    void anyTextIsTakenWithoutFail() {
        String signs = "0123456789弄号楼栋座室单元-#A阳光花园 市区省，。\n\u0000😀";
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Address address = WrittenAddress.of(text.toString()).split(Set.of("阳光花园"));
            assertEquals(text.toString(), address.full().reveal());
        }
        String longest = "弄1".repeat(50_000);
        assertTrue(WrittenAddress.of(longest).split(Set.of()).isUnsettled());
    }
}
