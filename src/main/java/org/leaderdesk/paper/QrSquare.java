package org.leaderdesk.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A QR code whose modules are whole dots of a 203-dpi head, or of a picture. */
final class QrSquare {

    /** Three quarters of a millimetre: cheap scanners read it from a hand's breadth. */
    private static final int DOTS_PER_MODULE = 6;

    /** The white that a scanner needs around it. */
    private static final int QUIET_MODULES = 4;

    /** Fewer pixels a module are lost when a chat makes the picture smaller. */
    private static final int LEAST_PIXELS = 3;

    private final ByteMatrix modules;
    private final float dot;
    private final float module;

    private QrSquare(ByteMatrix modules, float dot, int dotsPerModule) {
        this.modules = modules;
        this.dot = dot;
        this.module = dot * dotsPerModule;
    }

    /** For a 203-dpi head. */
    QrSquare(String text) {
        this(modules(text, ErrorCorrectionLevel.H).orElseThrow(), Dots.DOT, DOTS_PER_MODULE);
    }

    /**
     * For a picture with a pixel a point, as large as there is room; empty where the text is too
     * long to be read from so little room.
     *
     * @param room for the code without the white around it, in pixels
     */
    static Optional<QrSquare> within(int room, String text) {
        return Stream.of(ErrorCorrectionLevel.M, ErrorCorrectionLevel.L)
                .flatMap(level -> modules(text, level).stream())
                .filter(modules -> room / modules.getWidth() >= LEAST_PIXELS)
                .map(modules -> new QrSquare(modules, 1, room / modules.getWidth()))
                .findFirst();
    }

    private static Optional<ByteMatrix> modules(String text, ErrorCorrectionLevel level) {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        Map<EncodeHintType, String> hints =
                latin ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            return Optional.of(Encoder.encode(text, level, hints).getMatrix());
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** How wide and high it is without the white around it, in points. */
    float side() {
        return modules.getWidth() * module;
    }

    /** The white that must stay around it on paper, in points. */
    static float quiet() {
        return QUIET_MODULES * Dots.dots(DOTS_PER_MODULE);
    }

    /** Draws it with its upper left corner on the dot nearest to this place. */
    void draw(Page page, float x, float top) {
        float left = Math.round(x / dot) * dot;
        float upper = Math.round(top / dot) * dot;
        for (int row = 0; row < modules.getHeight(); row++) {
            int from = 0;
            while (from < modules.getWidth()) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    page.fill(
                            left + from * module,
                            upper + row * module,
                            (to - from) * module,
                            module,
                            Page.BLACK);
                }
                from = to + 1;
            }
        }
    }
}
