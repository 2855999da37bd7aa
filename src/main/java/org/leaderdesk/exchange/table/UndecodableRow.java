package org.leaderdesk.exchange.table;

import java.io.IOException;

/** Bytes that are not text in the encoding tried; another encoding may still fit. */
public final class UndecodableRow extends IOException {

    private static final long serialVersionUID = 1;

    private final int row;

    UndecodableRow(int row) {
        super("row " + row);
        this.row = row;
    }

    /** The row near which decoding failed, from 1. */
    public int row() {
        return row;
    }
}
