package org.leaderdesk.paper;

/**
 * A picture of black and white dots, as a printer's head burns them.
 *
 * @param width in dots, a multiple of 8
 * @param height in dots
 * @param rows row by row, eight dots a byte, the leftmost in the highest bit; 1 is black
 */
record Bitmap(int width, int height, byte[] rows) {

    /** Lighter than this stays white: thin strokes of small characters must not break. */
    private static final int WHITE_FROM = 168;

    static Bitmap of(int width, int height, byte[] greys) {
        byte[] rows = new byte[width / 8 * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((greys[y * width + x] & 0xff) < WHITE_FROM) {
                    rows[y * (width / 8) + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new Bitmap(width, height, rows);
    }

    boolean isBlack(int x, int y) {
        return (rows[y * (width / 8) + x / 8] >> 7 - x % 8 & 1) == 1;
    }
}
