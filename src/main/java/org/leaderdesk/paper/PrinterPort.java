package org.leaderdesk.paper;

import java.io.IOException;

/** Where the bytes of a small printer go. */
interface PrinterPort extends AutoCloseable {

    /** Hands over all that prints one label or slip, or a question. */
    void send(byte[] bytes) throws IOException, PrinterTrouble;

    /** Ends the job. */
    @Override
    void close() throws IOException;

    /** A port on which the printer answers. */
    interface Answering extends PrinterPort {

        /** Throws away what the printer said unasked. */
        void clear() throws IOException;

        /**
         * The next byte the printer says.
         *
         * @throws PrinterTrouble PRINTER_SILENT when none comes for as long as a label takes
         * @throws IOException when the printer hangs up
         */
        int hear() throws IOException, PrinterTrouble;
    }
}
