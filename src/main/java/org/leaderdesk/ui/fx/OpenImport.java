package org.leaderdesk.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** The import that somebody began and has neither made nor left, for other screens to point to. */
public final class OpenImport {

    private final ReadOnlyObjectWrapper<Optional<Waiting>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * An import that waits for a person.
     *
     * @param files the files' names
     * @param refusedCells cells that could not be read; 0 where something else is asked
     */
    public record Waiting(String files, int refusedCells) {}

    /** The import that waits; set on the FX thread. */
    public ReadOnlyObjectProperty<Optional<Waiting>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public void set(Optional<Waiting> now) {
        waiting.set(now);
    }
}
