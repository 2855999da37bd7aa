package org.leaderdesk.exchange;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera held a picture, as its EXIF says by a number from 1 to 8; the one thing of it that
 * is read before all of it is left behind.
 *
 * @param code 1 is upright
 */
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int LAST = 8;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Upright where nothing readable says otherwise: a hostile EXIF must not refuse a picture. */
    static Orientation of(byte[] picture) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(picture);
            if (buffer.remaining() < 4 || (buffer.getShort() & 0xffff) != 0xffd8) {
                return UPRIGHT;
            }
            return inSegments(buffer);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Orientation inSegments(ByteBuffer buffer) {
        while (true) {
            int marker = buffer.getShort() & 0xffff;
            int length = buffer.getShort() & 0xffff;
            if (marker < 0xffe0 || marker > 0xffef && marker != 0xfffe || length < 2) {
                return UPRIGHT;
            }
            byte[] segment = new byte[length - 2];
            buffer.get(segment);
            if (marker == 0xffe1
                    && segment.length > EXIF.length
                    && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
                return inTags(
                        ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                                .slice());
            }
        }
    }

    private static Orientation inTags(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int code = tiff.getShort(entry + 8) & 0xffff;
                return code >= 1 && code <= LAST ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is the width becomes the height. */
    boolean swapsSides() {
        return code > 4;
    }

    /** What turns a picture of this size upright. */
    AffineTransform turn(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
