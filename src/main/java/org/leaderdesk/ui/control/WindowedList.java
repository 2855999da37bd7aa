package org.leaderdesk.ui.control;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A list of any size that holds only the pages lately looked at. A place not loaded yet is null and
 * asks for its page. Used on the FX thread.
 *
 * @param <T> a row
 */
public final class WindowedList<T> extends ObservableListBase<@Nullable T> {

    /** Rows of one page. */
    public static final int PAGE = 100;

    private static final int PAGES_KEPT = 40;

    private final IntConsumer load;
    private final Map<Integer, List<T>> pages =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
                    return size() > PAGES_KEPT;
                }
            };
    private final Set<Integer> asked = new HashSet<>();
    private int size;

    /**
     * An empty list.
     *
     * @param load asked for a page by its number, from 0; answers with {@link #loaded}
     */
    public WindowedList(IntConsumer load) {
        this.load = load;
    }

    /**
     * Begins anew with so many rows, of which the first page is there at once: rows that come empty
     * and are filled afterwards are laid out and painted twice.
     */
    public void reset(int rows, List<T> firstPage) {
        int was = size;
        beginChange();
        pages.clear();
        asked.clear();
        pages.put(0, firstPage);
        size = rows;
        for (int i = 0; i < Math.min(was, rows); i++) {
            nextUpdate(i);
        }
        if (rows > was) {
            nextAdd(was, rows);
        } else if (rows < was) {
            nextRemove(rows, java.util.Collections.nCopies(was - rows, null));
        }
        endChange();
    }

    /** A page has come. */
    public void loaded(int page, List<T> rows) {
        beginChange();
        asked.remove(page);
        pages.put(page, rows);
        int from = page * PAGE;
        for (int i = from; i < Math.min(size, from + rows.size()); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    @Override
    public @Nullable T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int page = index / PAGE;
        List<T> rows = pages.get(page);
        if (rows == null) {
            if (asked.add(page)) {
                load.accept(page);
            }
            return null;
        }
        int place = index % PAGE;
        return place < rows.size() ? rows.get(place) : null;
    }

    @Override
    public int size() {
        return size;
    }
}
