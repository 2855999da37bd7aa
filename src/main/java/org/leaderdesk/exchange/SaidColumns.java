package org.leaderdesk.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the headers of a file mean: what a person says goes before what the desk knows.
 *
 * @param <C> what a column may be
 */
final class SaidColumns<C> {

    private final Map<String, Optional<C>> said = new HashMap<>();
    private final Function<String, Optional<C>> known;

    /**
     * @param said by header, as people read headers; empty where a column is not to be read
     * @param known what the desk takes a header for
     */
    SaidColumns(Map<String, Optional<C>> said, Function<String, Optional<C>> known) {
        said.forEach((header, column) -> this.said.put(HeaderText.fold(header), column));
        this.known = known;
    }

    Optional<C> is(String header) {
        Optional<C> column = said.get(HeaderText.fold(header));
        return column == null ? known.apply(header) : column;
    }

    /** Whether a person said anything of it. */
    boolean isSaid(String header) {
        return said.containsKey(HeaderText.fold(header));
    }
}
