package org.leaderdesk.domain.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.Set;

class DoorNumberTest {

    @ParameterizedTest
    @CsvSource({
        "3-1203, 3-1203",
        "3-12-03, 3-1203",
        "３－１２０３, 3-1203",
        "3号楼1203室, 3-1203",
        "03-0302, 3-302",
        "12A-501, 12a-501",
        "a座502, a-502",
        "3#1203, 3-1203",
        "3 1203, 3-1203"
    })
    void asItIsTyped(String typed, String word) {
        assertEquals(Optional.of(word), DoorNumber.typed(typed));
    }

    @ParameterizedTest
    @CsvSource({"1203", "黎娟杰", "ljj", "3-", "13800001111", "-5"})
    void whatIsNoDoor(String typed) {
        assertEquals(Optional.empty(), DoorNumber.typed(typed));
    }

    @Test
    void behindAnEntranceWithItAndWithoutIt() {
        assertEquals(Set.of("3-21203", "3-1203"), words("3", "2-1203"));
        assertEquals(Set.of("3-1203"), words("3", "12-03"));
        assertEquals(Set.of("3-1203"), words("03号楼", "1203室"));
        assertEquals(Set.of(), words("", "1203"));
        assertEquals(Set.of(), words("3", ""));
    }

    private static Set<String> words(String building, String room) {
        return DoorNumber.words(PersonalText.of(building), PersonalText.of(room));
    }
}
