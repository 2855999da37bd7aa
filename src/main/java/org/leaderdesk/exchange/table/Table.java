package org.leaderdesk.exchange.table;

import java.io.IOException;

/** One sheet of a workbook, or all of a text file. */
public interface Table {

    /** The sheet's name; blank for a text file. */
    String name();

    /** Starts reading from the first row; may be called again. */
    Rows open() throws IOException;
}
