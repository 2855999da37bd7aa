package org.leaderdesk.domain.lifetime;

import org.leaderdesk.fixture.SharedData;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The purchases of a shop for records: 2,357 customers who first came in early 1997. */
final class Cdnow {

    static final LocalDate CALIBRATED = LocalDate.of(1997, 9, 30);
    static final LocalDate END = LocalDate.of(1998, 6, 30);

    private Cdnow() {}

    /** What each customer spent on each day, in dollars. */
    static List<NavigableMap<LocalDate, Double>> customers() {
        NavigableMap<String, NavigableMap<LocalDate, Double>> customers = new TreeMap<>();
        for (String line : lines()) {
            String[] cells = line.strip().split(" +");
            customers
                    .computeIfAbsent(cells[1], id -> new TreeMap<>())
                    .merge(
                            LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE),
                            Double.valueOf(cells[4]),
                            Double::sum);
        }
        return List.copyOf(customers.values());
    }

    /** What the model knows of them. */
    static List<Purchases> calibration() {
        return customers().stream()
                .map(each -> Purchases.of(each.keySet(), CALIBRATED).orElseThrow())
                .toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(SharedData.file("real/CDNOW_sample.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
