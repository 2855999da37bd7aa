package org.leaderdesk.l10n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The program's texts are whole in both languages, and nothing is said outside of them. */
class LocalisationTest {
    /** Where Chinese is data: headings and categories of other programs' files, people's names. */
    static final Set<String> CHINESE_IS_DATA =
            Set.of(
                    "org.leaderdesk.exchange",
                    "org.leaderdesk.domain.member",
                    "org.leaderdesk.domain.product",
                    "org.leaderdesk.domain.pickup");

    /** Who owns a database. */
    static final Set<String> SQL_IS_SPOKEN =
            Set.of("org.leaderdesk.book", "org.leaderdesk.platform");

    private final Localisation program = new Localisation(Path.of("src/main"));

    @Test
    void everyKeyHasBothLanguages() {
        assertEquals(List.of(), program.keysThatDiffer());
    }

    @Test
    void noKeyStandsTwice() {
        assertEquals(List.of(), program.keysTwice());
    }

    @Test
    void noTextIsEmpty() {
        assertEquals(List.of(), program.emptyValues());
    }

    @Test
    void everyTextIsAPattern() {
        assertEquals(List.of(), program.brokenPatterns());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertEquals(List.of(), program.placeholdersThatDiffer());
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        Map<String, List<String>> families = new TreeMap<>();
        KeyFamilies.ALL.forEach((prefix, codes) -> families.put(prefix, codes.get()));
        assertEquals(List.of(), program.keysWithoutText(families));
    }

    @Test
    void everyFamilyIsInTheTableOfFamilies() {
        assertEquals(new TreeSet<>(KeyFamilies.ALL.keySet()), program.declaredFamilies());
    }

    @Test
    void noKeyIsUnused() {
        assertEquals(List.of(), program.unusedKeys());
    }

    @Test
    void noChineseStandsInTheCode() {
        assertEquals(List.of(), program.chineseLiterals(CHINESE_IS_DATA));
    }

    @Test
    void noSqlStandsOutsideTheStores() {
        assertEquals(List.of(), program.sqlLiterals(SQL_IS_SPOKEN));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertEquals(List.of(), program.packagesWithoutProse());
    }
}
