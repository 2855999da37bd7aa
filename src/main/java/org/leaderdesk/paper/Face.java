package org.leaderdesk.paper;

import org.openpdf.text.pdf.BaseFont;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One font file as paper uses it: which characters it has and how wide they are. */
final class Face {

    private static final short UNASKED = -2;
    private static final short MISSING = -1;

    private final BaseFont font;
    private final short[] basic = new short[0x10000];
    private final Map<Integer, Short> supplementary = new ConcurrentHashMap<>();

    Face(BaseFont font) {
        this.font = font;
        Arrays.fill(basic, UNASKED);
    }

    BaseFont font() {
        return font;
    }

    boolean has(int character) {
        return advance(character) != MISSING;
    }

    /** Width in thousandths of the type size, or {@value #MISSING} where the font lacks it. */
    int advance(int character) {
        if (character > 0xffff) {
            return supplementary.computeIfAbsent(character, this::ask);
        }
        short known = basic[character];
        if (known == UNASKED) {
            known = ask(character);
            basic[character] = known;
        }
        return known;
    }

    private short ask(int character) {
        return font.charExists(character) ? (short) font.getWidth(character) : MISSING;
    }
}
