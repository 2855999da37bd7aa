package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a region's book and a leader's have in common is the same in both, though each has
 * migrations of its own: the code that reads and writes it is one.
 */
class SharedTablesTest {

    private static final Pattern OF_TABLE =
            Pattern.compile("(?:CREATE TABLE|\\bON) \"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);

    /** A region asks for a day of many leaders; a leader's book has one leader's. */
    private static final String BY_DAY = "index leader_day_day ";

    /** Which book it is, and who signs in there: the one place where the two differ. */
    private static final Map<String, String> OF_A_REGION =
            Map.of(
                    "CHECK(kind='REGION')",
                    "CHECK(kind IN('LEADER','REGION'))",
                    "CHECK(role='REGIONAL_MANAGER')",
                    "CHECK(role IN('LEADER','PICKUP_STAFF','REGIONAL_MANAGER'))");

    @Test
    void everyTableOfBothHasTheSameColumnsConstraintsIndexesAndTriggers() {
        Map<String, Set<String>> leaders = byTable(Edition.LEADER);
        Map<String, Set<String>> regions = byTable(Edition.REGION);
        Set<String> shared = new TreeSet<>(regions.keySet());
        shared.retainAll(leaders.keySet());
        assertTrue(shared.size() >= 15, shared::toString);
        for (String table : shared) {
            Set<String> here = new TreeSet<>(regions.get(table));
            here.removeIf(each -> each.startsWith(BY_DAY));
            assertEquals(leaders.get(table), here, table);
        }
    }

    /** Of a region alone: areas, who leads in them, and what reports said. */
    @Test
    void whatALeadersBookHasNotIsARegionsOwn() {
        Set<String> own = new TreeSet<>(byTable(Edition.REGION).keySet());
        own.removeAll(byTable(Edition.LEADER).keySet());
        assertEquals(Set.of("area", "region_leader", "reported_sum"), own);
        assertFalse(byTable(Edition.REGION).containsKey("member"));
    }

    /** What is defined of each table, itself first, without comments and spaces. */
    private static Map<String, Set<String>> byTable(Edition edition) {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (String defined : Schema.made(edition, edition.newest())) {
            Matcher table = OF_TABLE.matcher(defined);
            if (table.find()) {
                tables.computeIfAbsent(table.group(1), each -> new TreeSet<>()).add(alike(defined));
            }
        }
        return tables;
    }

    private static String alike(String defined) {
        String plain =
                defined.replaceAll("--[^\n]*", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll(" ?([(),=]) ?", "$1");
        for (Map.Entry<String, String> each : OF_A_REGION.entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain;
    }
}
