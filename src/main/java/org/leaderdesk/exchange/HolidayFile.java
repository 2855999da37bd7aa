package org.leaderdesk.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.planner.DaysOff;
import org.leaderdesk.domain.planner.Festival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a file of days off. It may come from anywhere: it is read whole, or refused with the first
 * place where it is wrong.
 *
 * @param file its name, for the refusal
 */
record HolidayFile(String file) {

    /** More than the notices of a hundred years take, in bytes. */
    static final int LARGEST = 64 << 10;

    /** Spring Festival and National Day never took as long. */
    private static final int LONGEST_DAYS = 20;

    /** Days off around New Year's Day may begin in the year before and end in the one after. */
    private static final int AROUND_NEW_YEAR = 10;

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    /** A key of a hostile file may be as long as the file. */
    private static final int LONGEST_PLACE = 60;

    private static final Set<String> KEYS = Set.of("years", "workdays", "sources", "source");
    private static final Set<String> SPAN_KEYS = Set.of("festival", "from", "to");

    /**
     * Reads the file a leader was given; empty where there is none.
     *
     * @throws Refused HOLIDAYS_UNREADABLE ({0} file, {1} the place), FILE_IS_FOLDER,
     *     FILE_UNREADABLE
     */
    static Optional<HolidayYears> load(Path path) {
        HolidayFile file = new HolidayFile(String.valueOf(path.getFileName()));
        if (Files.isDirectory(path)) {
            throw new Refused(RefusalCode.FILE_IS_FOLDER, file.file);
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.years(file.tree(path)));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, file.file);
        }
    }

    private JsonNode tree(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            // A device or a pipe could be read for ever.
            throw new Refused(RefusalCode.FILE_UNREADABLE, file);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw wrong("> " + LARGEST / 1024 + " KB");
        }
        try {
            return StrictJson.tree(bytes);
        } catch (JacksonException e) {
            throw wrong(
                    e.getLocation() == null
                            ? "JSON"
                            : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
        } catch (IOException e) {
            // Bytes that are no text at all.
            throw wrong("UTF-8");
        }
    }

    /**
     * What the file says.
     *
     * @throws Refused HOLIDAYS_UNREADABLE ({0} file, {1} the place)
     */
    HolidayYears years(JsonNode tree) {
        requireKeys(tree, KEYS, "");
        JsonNode years = tree.path("years");
        JsonNode workdays = tree.path("workdays");
        require(years.isObject() && !years.isEmpty(), "years");
        require(workdays.isObject(), "workdays");
        Set<String> named = names(years);
        // A year without its made-up days would be wrong on a handful of weekends.
        require(named.equals(names(workdays)), "years ≠ workdays");
        Map<Integer, HolidayYears.Year> read = new TreeMap<>();
        for (String name : named) {
            int year = year(name);
            read.put(
                    year,
                    new HolidayYears.Year(
                            spans(years.path(name), year, "years." + name),
                            madeUp(workdays.path(name), year, "workdays." + name)));
        }
        return new HolidayYears(read);
    }

    private int year(String name) {
        require(name.matches("[0-9]{4}"), "years." + name);
        int year = Integer.parseInt(name);
        require(year >= FIRST_YEAR && year <= LAST_YEAR, "years." + name);
        return year;
    }

    private List<DaysOff.Span> spans(JsonNode nodes, int year, String place) {
        require(nodes.isArray() && !nodes.isEmpty(), place);
        List<DaysOff.Span> spans = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            spans.add(span(nodes.path(at), year, place + "[" + (at + 1) + "]"));
        }
        return spans;
    }

    private DaysOff.Span span(JsonNode node, int year, String place) {
        requireKeys(node, SPAN_KEYS, place);
        LocalDate from = date(node.path("from"), place + ".from");
        LocalDate to = date(node.path("to"), place + ".to");
        require(
                !from.isBefore(LocalDate.of(year, 1, 1).minusDays(AROUND_NEW_YEAR)),
                place + ".from");
        require(
                !to.isBefore(from)
                        && ChronoUnit.DAYS.between(from, to) < LONGEST_DAYS
                        && !to.isAfter(LocalDate.of(year, 12, 31).plusDays(AROUND_NEW_YEAR)),
                place + ".to");
        return new DaysOff.Span(festival(node.path("festival"), place), from, to);
    }

    private Festival festival(JsonNode node, String place) {
        Optional<Festival> festival =
                Arrays.stream(Festival.values())
                        .filter(each -> each.name().equals(node.textValue()))
                        .findFirst();
        require(festival.isPresent(), place + ".festival");
        return festival.orElseThrow();
    }

    private Set<LocalDate> madeUp(JsonNode nodes, int year, String place) {
        require(nodes.isArray(), place);
        Set<LocalDate> days = new TreeSet<>();
        for (int at = 0; at < nodes.size(); at++) {
            String here = place + "[" + (at + 1) + "]";
            LocalDate day = date(nodes.path(at), here);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            require(day.getYear() == year && weekend && days.add(day), here);
        }
        return days;
    }

    private LocalDate date(JsonNode node, String place) {
        try {
            require(node.isTextual(), place);
            return LocalDate.parse(node.textValue());
        } catch (DateTimeException e) {
            throw wrong(place);
        }
    }

    private void requireKeys(JsonNode node, Set<String> keys, String place) {
        require(node.isObject(), place.isEmpty() ? "{" : place);
        for (String key : names(node)) {
            require(keys.contains(key), place.isEmpty() ? key : place + "." + key);
        }
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void require(boolean isGood, String place) {
        if (!isGood) {
            throw wrong(place);
        }
    }

    private Refused wrong(String place) {
        String line = VisibleText.line(place);
        String shown =
                line.length() > LONGEST_PLACE ? line.substring(0, LONGEST_PLACE) + "…" : line;
        return new Refused(RefusalCode.HOLIDAYS_UNREADABLE, file, shown);
    }
}
