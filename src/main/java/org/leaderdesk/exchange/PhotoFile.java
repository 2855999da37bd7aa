package org.leaderdesk.exchange;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo somebody took, read as what it is and drawn anew: at most {@value #LONGEST_SIDE} pixels
 * wide or high and {@value #MOST_BYTES} bytes, upright, and without anything that is not a pixel.
 * Nothing is decoded before its size in bytes and in pixels is known.
 */
public final class PhotoFile {

    /** Longer than what any phone takes. */
    static final long LARGEST_FILE = 20_000_000;

    /** Wider or higher than what any phone takes; such a picture is never decoded. */
    static final int WIDEST = 20_000;

    /** More pixels than a phone usually takes (64 million); such a picture is never decoded. */
    static final long MOST_PIXELS = 64_000_000;

    static final int LONGEST_SIDE = 1600;
    static final int MOST_BYTES = 400_000;

    private static final float FIRST_QUALITY = 0.85f;
    private static final float LEAST_QUALITY = 0.3f;
    private static final float STEP = 0.15f;
    private static final double SMALLER = 0.75;

    private static final int BRAND_ENDS = 12;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private PhotoFile() {}

    /**
     * A picture as it is kept.
     *
     * @param jpeg nothing but the pixels, upright
     */
    public record Picture(int width, int height, byte[] jpeg) {}

    /**
     * Reads a photo by what its bytes say, whatever the file is called.
     *
     * @throws Refused FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_UNREADABLE, PHOTO_NOT_READ, PHOTO_HEIC,
     *     PHOTO_TOO_LARGE, PHOTO_TOO_WIDE
     */
    public static Picture read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file, name);
        BufferedImage drawn;
        try {
            drawn = draw(bytes, name);
        } catch (IOException | RuntimeException e) {
            // What a decoder throws at a broken picture is any of these.
            throw e instanceof Refused refused
                    ? refused
                    : new Refused(RefusalCode.PHOTO_NOT_READ, e, name);
        }
        return encode(drawn, name);
    }

    private static byte[] bytes(Path file, String name) {
        if (!Files.exists(file)) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, name);
        }
        if (Files.isDirectory(file)) {
            throw new Refused(RefusalCode.FILE_IS_FOLDER, name);
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(RefusalCode.PHOTO_NOT_READ, name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Refused(RefusalCode.PHOTO_TOO_LARGE, name, LARGEST_FILE / 1_000_000);
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, name);
        }
    }

    private static BufferedImage draw(byte[] bytes, String name) throws IOException {
        ImageReader reader = reader(bytes);
        if (reader == null) {
            throw new Refused(
                    isHeic(bytes) ? RefusalCode.PHOTO_HEIC : RefusalCode.PHOTO_NOT_READ, name);
        }
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > WIDEST || height > WIDEST || (long) width * height > MOST_PIXELS) {
                throw new Refused(RefusalCode.PHOTO_TOO_WIDE, name, width, height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            // Large pictures are read with gaps, so that they never stand in memory whole.
            param.setSourceSubsampling(every, every, 0, 0);
            return upright(reader.read(0, param), Orientation.of(bytes));
        } finally {
            reader.dispose();
        }
    }

    /** By the first bytes alone: of all that the JDK decodes only these two are read. */
    private static @Nullable ImageReader reader(byte[] bytes) {
        boolean jpeg =
                bytes.length > 3
                        && (bytes[0] & 0xff) == 0xff
                        && (bytes[1] & 0xff) == 0xd8
                        && (bytes[2] & 0xff) == 0xff;
        boolean png =
                bytes.length > 8
                        && (bytes[0] & 0xff) == 0x89
                        && bytes[1] == 'P'
                        && bytes[2] == 'N'
                        && bytes[3] == 'G';
        if (!jpeg && !png) {
            return null;
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png");
        return readers.hasNext() ? readers.next() : null;
    }

    /** What an iPhone takes unless told otherwise: a box "ftyp" whose brand is one of these. */
    private static boolean isHeic(byte[] bytes) {
        if (bytes.length < BRAND_ENDS) {
            return false;
        }
        String box = new String(bytes, 4, BRAND_ENDS - 4, StandardCharsets.ISO_8859_1);
        return box.startsWith("ftyp") && HEIC_BRANDS.contains(box.substring(4));
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        double scale =
                Math.min(
                        1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        AffineTransform turn = orientation.turn(width, height);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        boolean lying = orientation.swapsSides();
        return drawn(image, lying ? height : width, lying ? width : height, turn);
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, how, null);
        graphics.dispose();
        return drawn;
    }

    /** At the best quality, and else at the largest size, that is small enough. */
    private static Picture encode(BufferedImage drawn, String name) {
        try {
            BufferedImage image = drawn;
            while (true) {
                for (float quality = FIRST_QUALITY; quality >= LEAST_QUALITY; quality -= STEP) {
                    byte[] jpeg = jpeg(image, quality);
                    if (jpeg.length <= MOST_BYTES) {
                        return new Picture(image.getWidth(), image.getHeight(), jpeg);
                    }
                }
                image =
                        drawn(
                                image,
                                (int) (image.getWidth() * SMALLER),
                                (int) (image.getHeight() * SMALLER),
                                AffineTransform.getScaleInstance(SMALLER, SMALLER));
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.PHOTO_NOT_READ, e, name);
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a picture, whole or not at all.
     *
     * @throws Refused FILE_WRITE_FAILED
     */
    public static void write(Path file, byte[] jpeg) {
        try {
            WholeFile.write(file, part -> Files.write(part, jpeg));
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
