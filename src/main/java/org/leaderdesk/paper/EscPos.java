package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** ESC/POS, the language of receipt printers: rasters of 384 dots on 58 mm, 576 on 80 mm. */
final class EscPos implements PrinterLanguage {

    private static final byte[] RESET = {0x1b, '@'};

    /** Feeds to the blade and cuts; a printer without one only feeds. */
    private static final byte[] CUT = {0x1d, 'V', 66, 24};

    /** Asked and answered at once, also while the printer waits for paper. */
    private static final byte[] OFFLINE_CAUSE = {0x10, 4, 2};

    private static final byte[] PAPER = {0x10, 4, 4};

    /** Answered when all that was sent before is printed. */
    private static final byte[] WHEN_PRINTED = {0x1d, 'r', 1};

    /** Cheap printers keep no more rows than this in their memory. */
    private static final int ROWS_AT_ONCE = 128;

    /** The bits that are the same in every answer to DLE EOT: 0xx1xx10. */
    private static final int AT_ONCE_MASK = 0x93;

    private static final int AT_ONCE = 0x12;

    /** The bits that are the same in every answer to GS r: 0xx0xxxx. */
    private static final int IN_ORDER_MASK = 0x90;

    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_WITHOUT_PAPER = 0x20;
    private static final int FAULT = 0x40;
    private static final int NO_PAPER = 0x60;

    @Override
    public byte[] page(Bitmap picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.rows().length + 64);
        bytes.writeBytes(RESET);
        int across = picture.width() / 8;
        for (int row = 0; row < picture.height(); row += ROWS_AT_ONCE) {
            int rows = Math.min(ROWS_AT_ONCE, picture.height() - row);
            bytes.writeBytes(new byte[] {0x1d, 'v', '0', 0});
            bytes.write(across & 0xff);
            bytes.write(across >> 8);
            bytes.write(rows & 0xff);
            bytes.write(rows >> 8);
            bytes.write(picture.rows(), row * across, rows * across);
        }
        bytes.writeBytes(CUT);
        return bytes.toByteArray();
    }

    @Override
    public void requireReady(PrinterPort.Answering port) throws IOException, PrinterTrouble {
        port.clear();
        port.send(PAPER);
        if ((heard(port, AT_ONCE_MASK, AT_ONCE) & NO_PAPER) == NO_PAPER) {
            throw new PrinterTrouble(RefusalCode.PRINTER_NO_PAPER);
        }
        port.send(OFFLINE_CAUSE);
        int cause = heard(port, AT_ONCE_MASK, AT_ONCE);
        if ((cause & STOPPED_WITHOUT_PAPER) != 0) {
            throw new PrinterTrouble(RefusalCode.PRINTER_NO_PAPER);
        }
        if ((cause & COVER_OPEN) != 0) {
            throw new PrinterTrouble(RefusalCode.PRINTER_OPEN);
        }
        if ((cause & FAULT) != 0) {
            throw new PrinterTrouble(RefusalCode.PRINTER_FAULT);
        }
    }

    @Override
    public void requireOut(PrinterPort.Answering port) throws IOException, PrinterTrouble {
        port.send(WHEN_PRINTED);
        try {
            int _ = heard(port, IN_ORDER_MASK, 0);
        } catch (PrinterTrouble silent) {
            // A printer that waits for paper answers nothing in order, but says why when asked.
            requireReady(port);
            throw silent;
        }
    }

    /** Picture bytes may look like a question: answers to what was not asked are passed over. */
    private static int heard(PrinterPort.Answering port, int mask, int expected)
            throws IOException, PrinterTrouble {
        int answer = port.hear();
        while ((answer & mask) != expected) {
            answer = port.hear();
        }
        return answer;
    }
}
