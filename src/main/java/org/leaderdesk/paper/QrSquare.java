package org.leaderdesk.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code whose modules are whole dots of a 203-dpi head, wherever it is printed. */
final class QrSquare {

    /** Three quarters of a millimetre: cheap scanners read it from a hand's breadth. */
    private static final int DOTS_PER_MODULE = 6;

    /** The white that a scanner needs around it. */
    private static final int QUIET_MODULES = 4;

    private static final float MODULE = Dots.dots(DOTS_PER_MODULE);

    private final ByteMatrix modules;

    QrSquare(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.H).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** How wide and high it is without the white around it, in points. */
    float side() {
        return modules.getWidth() * MODULE;
    }

    /** The white that must stay around it, in points. */
    static float quiet() {
        return QUIET_MODULES * MODULE;
    }

    /** Draws it with its upper left corner on the dot nearest to this place. */
    void draw(Page page, float x, float top) {
        float left = Dots.whole(x);
        float upper = Dots.whole(top);
        for (int row = 0; row < modules.getHeight(); row++) {
            int from = 0;
            while (from < modules.getWidth()) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    page.fill(
                            left + from * MODULE,
                            upper + row * MODULE,
                            (to - from) * MODULE,
                            MODULE,
                            Page.BLACK);
                }
                from = to + 1;
            }
        }
    }
}
