package org.leaderdesk.paper;

import org.openpdf.text.pdf.BaseFont;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The shipped fonts: Noto Sans SC in two weights, with rare characters of Noto Sans JP and TC (𠮷
 * among them) put in, and behind them this computer's fonts.
 */
public final class Fonts {

    private static final class Shipped {
        static final Face REGULAR = load("NotoSansSC-Regular.ttf");
        static final Face BOLD = load("NotoSansSC-Bold.ttf");
    }

    private final SystemFonts system;

    Fonts(SystemFonts system) {
        this.system = system;
    }

    /** Fonts for printing on this computer. */
    public static Fonts ofThisComputer() {
        return new Fonts(SystemFonts.ofThisComputer());
    }

    Face shipped(boolean bold) {
        return bold ? Shipped.BOLD : Shipped.REGULAR;
    }

    /** The font that draws a character the two weights lack. */
    Optional<Face> fallback(int character) {
        return system.faceWith(character);
    }

    private static Face load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/org/leaderdesk/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("font missing from the class path: " + name);
            }
            byte[] bytes = file.readAllBytes();
            return new Face(
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, true, false, bytes, null));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
