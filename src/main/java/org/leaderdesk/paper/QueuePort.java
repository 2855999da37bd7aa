package org.leaderdesk.paper;

import java.io.IOException;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;

/** A printer of this computer that is handed its own commands; it cannot be asked anything. */
final class QueuePort implements PrinterPort {

    private final PrintService service;

    QueuePort(PrintService service) {
        this.service = service;
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        try {
            service.createPrintJob()
                    .print(new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null), null);
        } catch (PrintException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() {
        // Every label is a job of its own, that the system's queue has taken.
    }
}
