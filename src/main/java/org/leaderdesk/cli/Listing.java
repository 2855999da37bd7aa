package org.leaderdesk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A list as it is printed: an object a line, or for a person a table. The table is lined up a
 * stretch at a time, because a list may have a million rows and is never held at once.
 */
final class Listing {

    private static final int STRETCH = 500;

    private final Console console;
    private final boolean json;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean empty = true;

    /**
     * A list that is about to be printed.
     *
     * @param headings keys of the table's headings
     */
    Listing(Console console, boolean json, String... headings) {
        this.console = console;
        this.json = json;
        this.headings = Arrays.stream(headings).map(key -> console.messages().text(key)).toList();
    }

    /**
     * Prints the list; a person is told where nothing is on it.
     *
     * @param each hands over the rows
     */
    void show(Consumer<Listing> each) {
        each.accept(this);
        print();
        if (empty && !json) {
            console.note("cli.list.empty");
        }
    }

    void row(Supplier<Map<String, Object>> object, Supplier<List<String>> cells) {
        empty = false;
        if (json) {
            console.json(object.get());
            return;
        }
        rows.add(cells.get());
        if (rows.size() == STRETCH) {
            print();
        }
    }

    private void print() {
        if (!rows.isEmpty()) {
            List<List<String>> table = new ArrayList<>();
            table.add(headings);
            table.addAll(rows);
            console.table(table);
            rows.clear();
        }
    }
}
