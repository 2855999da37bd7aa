package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.planner.DaysOff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A newer file of days off in the book's folder is taken whole, or refused with its place. */
class HolidayFileTest {

    private static final String GOOD =
            """
            {"years": {"2027": [{"festival": "NEW_YEAR", "from": "2027-01-01", "to": "2027-01-03"}]},
             "workdays": {"2027": ["2027-01-09"]},
             "sources": {"2027": "somebody"}}
            """;

    @TempDir Path folder;

    private DaysOff read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private DaysOff read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("holidays.json"), bytes);
        return new ContentLibrary().daysOff(Optional.of(file));
    }

    @Test
    void aNewYearIsKnownBesideTheOthers() throws IOException {
        DaysOff days = read(GOOD);
        assertEquals(Set.of(2024, 2025, 2026, 2027), days.years());
        assertEquals(Optional.of(false), days.isWorkday(LocalDate.of(2027, 1, 1)));
        assertEquals(Optional.of(true), days.isWorkday(LocalDate.of(2027, 1, 9)));
        assertEquals(Optional.of(false), days.isWorkday(LocalDate.of(2026, 2, 17)));
        assertEquals(Optional.empty(), days.isWorkday(LocalDate.of(2028, 1, 1)));
    }

    @Test
    void aYearThatIsKnownIsReplaced() throws IOException {
        DaysOff days = read(GOOD.replace("2027-01-09", "2027-01-10").replace("2027", "2026"));
        assertEquals(Optional.of(true), days.isWorkday(LocalDate.of(2026, 2, 17)));
        assertEquals(Optional.of(false), days.isWorkday(LocalDate.of(2026, 1, 4)));
        assertEquals(Optional.of(false), days.isWorkday(LocalDate.of(2025, 10, 1)));
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        assertTrue(read("\ufeff" + GOOD).years().contains(2027));
    }

    @Test
    void whereNoFileIsTheProgramsDaysStand() {
        ContentLibrary library = new ContentLibrary();
        assertEquals(
                library.daysOff(Optional.empty()),
                library.daysOff(Optional.of(folder.resolve("holidays.json"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"NEW_YEAR\"|\"EASTER\"|years.2027[1].festival",
                "\"NEW_YEAR\"|7|years.2027[1].festival",
                "\"to\": \"2027-01-03\"|\"to\": \"2026-12-31\"|years.2027[1].to",
                "\"to\": \"2027-01-03\"|\"to\": \"2027-11-03\"|years.2027[1].to",
                "\"from\": \"2027-01-01\"|\"from\": \"2026-01-01\"|years.2027[1].from",
                "\"from\": \"2027-01-01\"|\"from\": \"2027-02-30\"|years.2027[1].from",
                "\"from\": \"2027-01-01\"|\"from\": 20270101|years.2027[1].from",
                "\"from\": \"2027-01-01\"|\"from\": \"-999999999-01-01\"|years.2027[1].from",
                "\"from\"|\"form\"|years.2027[1].form",
                "[\"2027-01-09\"]|[\"2027-01-09\", \"2027-01-09\"]|workdays.2027[2]",
                "[\"2027-01-09\"]|[\"2027-01-08\"]|workdays.2027[1]",
                "[\"2027-01-09\"]|[\"2026-01-10\"]|workdays.2027[1]",
                "[\"2027-01-09\"]|null|workdays.2027",
                "\"workdays\": {\"2027\"|\"workdays\": {\"2026\"|years ≠ workdays",
                "\"workdays\"|\"work\"|work",
                "\"sources\"|\"years\"|3:",
                "2027|20277|years.20277",
                "2027|9999|years.9999"
            })
    void aMistakeIsRefusedWithItsPlace(String right, String wrong, String place) {
        Refused refused =
                assertThrows(Refused.class, () -> read(GOOD.replace(right, wrong)), place);
        assertEquals(RefusalCode.HOLIDAYS_UNREADABLE, refused.code());
        assertEquals("holidays.json", refused.arguments().getFirst());
        assertTrue(refused.arguments().get(1).toString().startsWith(place), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{} {}",
                "{\"years\": {}, \"workdays\": {}}",
                "{\"years\": {\"2027\": []}, \"workdays\": {\"2027\": []}}",
                "{\"\u202eyears\n\": 1}"
            })
    void whatIsNoSuchFileIsRefused(String json) {
        Refused refused = assertThrows(Refused.class, () -> read(json));
        assertEquals(RefusalCode.HOLIDAYS_UNREADABLE, refused.code());
        String place = refused.arguments().get(1).toString();
        assertFalse(place.isBlank() || place.contains("\n") || place.contains("\u202e"), place);
    }

    @Test
    void largeDeepAndUnreadableBytesAreRefused() {
        assertRefused(GOOD + " ".repeat(HolidayFile.LARGEST));
        assertRefused("[".repeat(HolidayFile.LARGEST));
        assertRefused("{\"" + "k".repeat(5_000) + "\": 1}");
        for (byte[] bytes :
                new byte[][] {
                    {0, 0, (byte) 0xfe, (byte) 0xff, 9, 9, 9, 9},
                    {(byte) 0xff, (byte) 0xfe, 1, (byte) 0xd8},
                    {'{', '"', (byte) 0xc3, '"'},
                    {0x1f, (byte) 0x8b, 8, 0}
                }) {
            Refused refused = assertThrows(Refused.class, () -> read(bytes));
            assertEquals(RefusalCode.HOLIDAYS_UNREADABLE, refused.code());
        }
    }

    private void assertRefused(String json) {
        Refused refused = assertThrows(Refused.class, () -> read(json));
        assertEquals(RefusalCode.HOLIDAYS_UNREADABLE, refused.code());
        assertTrue(refused.arguments().get(1).toString().length() <= 61);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path here = Files.createDirectory(folder.resolve("holidays.json"));
        Refused refused =
                assertThrows(Refused.class, () -> new ContentLibrary().daysOff(Optional.of(here)));
        assertEquals(RefusalCode.FILE_IS_FOLDER, refused.code());
    }
}
