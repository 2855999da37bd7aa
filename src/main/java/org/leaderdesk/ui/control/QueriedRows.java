package org.leaderdesk.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.leaderdesk.ui.fx.Background;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a query finds: how many rows, and those lately looked at. Nothing is read before somebody
 * refreshes.
 *
 * @param <Q> what may be asked
 * @param <R> a row
 */
public final class QueriedRows<Q, R> {

    private final Background background;
    private final ToLongFunction<Q> counting;
    private final Reading<Q, R> reading;
    private final ObjectProperty<Q> query;
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final WindowedList<R> rows = new WindowedList<>(this::load);
    private int generation;

    /**
     * Reads some rows of what a query finds.
     *
     * @param <Q> what may be asked
     * @param <R> a row
     */
    @FunctionalInterface
    public interface Reading<Q, R> {
        /** At most so many rows, from a place on that is counted from 0. */
        List<R> rows(Q query, long from, int most);
    }

    /** No rows yet. */
    public QueriedRows(
            Background background, Q first, ToLongFunction<Q> counting, Reading<Q, R> reading) {
        this.background = background;
        this.query = new SimpleObjectProperty<>(first);
        this.counting = counting;
        this.reading = reading;
    }

    /** What is asked; whoever changes it refreshes. */
    public ObjectProperty<Q> queryProperty() {
        return query;
    }

    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public WindowedList<R> rows() {
        return rows;
    }

    /** Reads again how many there are, and the first of them; more come as they are looked at. */
    public void refresh() {
        int now = ++generation;
        Q wanted = query.get();
        background.run(
                () ->
                        new Found<>(
                                counting.applyAsLong(wanted),
                                reading.rows(wanted, 0, WindowedList.PAGE)),
                found -> {
                    if (now == generation) {
                        count.set(found.count());
                        rows.reset(
                                Math.toIntExact(Math.min(Integer.MAX_VALUE, found.count())),
                                found.first());
                    }
                });
    }

    private record Found<R>(long count, List<R> first) {}

    private void load(int page) {
        int now = generation;
        Q wanted = query.get();
        background.run(
                () -> reading.rows(wanted, (long) page * WindowedList.PAGE, WindowedList.PAGE),
                loaded -> {
                    if (now == generation) {
                        rows.loaded(page, loaded);
                    }
                });
    }
}
