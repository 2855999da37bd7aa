package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** TSPL, the language of label printers; labels lie one behind the other with a gap. */
final class Tspl implements PrinterLanguage {

    private static final int GAP_MM = 2;

    /** Of 0 to 15. */
    private static final int DENSITY = 8;

    private static final byte[] STATUS = {0x1b, '!', '?'};

    private static final int READY = 0;
    private static final int HEAD_OPEN = 0x01;
    private static final int NO_PAPER = 0x04;
    private static final int PRINTING = 0x20;

    /** A label takes a second or two; one that is still printing after ten seconds is stuck. */
    private static final int PATIENT_ANSWERS = 200;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private final PaperSize size;

    Tspl(PaperSize size) {
        this.size = size;
    }

    @Override
    public byte[] page(Bitmap picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.rows().length + 160);
        text(
                bytes,
                "SIZE %d mm,%d mm\r\nGAP %d mm,0 mm\r\nDIRECTION 0,0\r\nREFERENCE 0,0\r\n"
                        .formatted(size.width(), size.height(), GAP_MM));
        text(bytes, "DENSITY %d\r\nCLS\r\n".formatted(DENSITY));
        text(bytes, "BITMAP 0,0,%d,%d,0,".formatted(picture.width() / 8, picture.height()));
        // Here a 0 is black.
        for (byte eight : picture.rows()) {
            bytes.write(~eight);
        }
        text(bytes, "\r\nPRINT 1,1\r\n");
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String commands) {
        bytes.writeBytes(commands.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void requireReady(PrinterPort.Answering port) throws IOException, PrinterTrouble {
        port.clear();
        requireOut(port);
    }

    @Override
    public void requireOut(PrinterPort.Answering port) throws IOException, PrinterTrouble {
        for (int asked = 0; asked < PATIENT_ANSWERS; asked++) {
            port.send(STATUS);
            int status = port.hear();
            if (status == READY) {
                return;
            }
            if (status != PRINTING) {
                throw new PrinterTrouble(trouble(status));
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        throw new PrinterTrouble(RefusalCode.PRINTER_FAULT);
    }

    private static RefusalCode trouble(int status) {
        if ((status & NO_PAPER) != 0) {
            return RefusalCode.PRINTER_NO_PAPER;
        }
        return (status & HEAD_OPEN) != 0 ? RefusalCode.PRINTER_OPEN : RefusalCode.PRINTER_FAULT;
    }
}
