package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Phone;
import org.leaderdesk.exchange.table.Row;
import org.leaderdesk.exchange.table.Rows;
import org.leaderdesk.exchange.table.Table;
import org.leaderdesk.exchange.table.TableFile;
import org.leaderdesk.exchange.table.UndecodableRow;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list of people by their phones, in whatever column: those who answered, or signed a sheet. */
public final class PhoneList {

    private PhoneList() {}

    /**
     * What a list says.
     *
     * @param phones whole mobile numbers, each once
     * @param without the rows with none, as a spreadsheet program numbers them; the first row of a
     *     list may be its heading and is not among them
     */
    public record Listed(List<Phone> phones, List<Integer> without) {}

    /**
     * Reads the first sheet, or a text with a number a line.
     *
     * @throws Refused what no file may be
     */
    public static Listed read(Path file) {
        String name = String.valueOf(file.getFileName());
        return OrderFiles.reading(name, () -> read(file, name));
    }

    private static Listed read(Path file, String name) throws IOException {
        int row = 1;
        for (Charset charset : TableFile.charsets(file)) {
            try (TableFile tables = TableFile.open(file, charset, '\0')) {
                return read(tables.tables().getFirst());
            } catch (UndecodableRow e) {
                row = Math.max(row, e.row());
            }
        }
        throw new Refused(RefusalCode.FILE_ENCODING, name, row);
    }

    private static Listed read(Table table) throws IOException {
        Set<Phone> phones = new LinkedHashSet<>();
        List<Integer> without = new ArrayList<>();
        boolean first = true;
        try (Rows rows = table.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.isBlank()) {
                    continue;
                }
                Optional<Phone> phone = phone(row);
                if (phone.isEmpty() && !first) {
                    without.add(row.number());
                }
                phone.ifPresent(phones::add);
                first = false;
            }
        }
        return new Listed(List.copyOf(phones), without);
    }

    private static Optional<Phone> phone(Row row) {
        return Arrays.stream(row.cells())
                .flatMap(cell -> Phone.parse(cell).stream())
                .filter(Phone::isIdentity)
                .findFirst();
    }
}
