package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.PhotoFile.Picture;
import org.leaderdesk.fixture.CameraPhoto;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/** Photos as cameras and attackers make them: what is kept is small, upright, and only pixels. */
class PhotoFileTest {

    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static RefusalCode refused(Path file) {
        return assertThrows(Refused.class, () -> PhotoFile.read(file)).code();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }

    @Test
    void whereItWasTakenIsGone() throws IOException {
        byte[] taken = CameraPhoto.jpeg(400, 200, 1);
        assertTrue(text(taken).contains(CameraPhoto.PLACE), "the camera wrote it");
        Picture kept = PhotoFile.read(file("IMG_1.JPG", taken));
        assertFalse(text(kept.jpeg()).contains(CameraPhoto.PLACE));
        assertFalse(text(kept.jpeg()).contains("Exif"));
        assertFalse(text(kept.jpeg()).contains(CameraPhoto.COMMENT));
        assertEquals(400, kept.width());
        assertEquals(200, kept.height());
    }

    /** The left half of the camera's picture is red, its upper left quarter black. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itStandsUpright(int orientation) throws IOException {
        Picture kept = PhotoFile.read(file("a.jpg", CameraPhoto.jpeg(400, 200, orientation)));
        boolean lying = orientation > 4;
        assertEquals(lying ? 200 : 400, kept.width());
        assertEquals(lying ? 400 : 200, kept.height());
        BufferedImage image = decoded(kept);
        String corners =
                ""
                        + colour(image, 1, 1)
                        + colour(image, 3, 1)
                        + colour(image, 1, 3)
                        + colour(image, 3, 3);
        assertEquals(
                switch (orientation) {
                    case 2 -> "WKWR";
                    case 3 -> "WRWK";
                    case 4 -> "RWKW";
                    case 5 -> "KRWW";
                    case 6 -> "RKWW";
                    case 7 -> "WWRK";
                    case 8 -> "WWKR";
                    default -> "KWRW";
                },
                corners);
    }

    /** What is a quarter of the way in: K black, R red, W white. */
    private static char colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(image.getWidth() * x / 4, image.getHeight() * y / 4);
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        return red ? green ? 'W' : 'R' : 'K';
    }

    /** An iPhone's own format is named, whatever the file is called. */
    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "mif1", "hevc"})
    void heicIsNamed(String brand) throws IOException {
        byte[] head = ("\0\0\0\30ftyp" + brand + "\0\0\0\0mif1heic").getBytes(ISO_8859_1);
        assertEquals(RefusalCode.PHOTO_HEIC, refused(file("IMG_0001.HEIC", head)));
        assertEquals(RefusalCode.PHOTO_HEIC, refused(file("IMG_0001.jpg", head)));
        assertEquals(
                RefusalCode.PHOTO_NOT_READ,
                refused(file("film.mp4", "\0\0\0\30ftypisom\0\0\0\0".getBytes(ISO_8859_1))));
    }

    @Test
    void aLargeOneBecomesSmall() throws IOException {
        BufferedImage noise = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "jpg", bytes);
        Picture kept = PhotoFile.read(file("noise.jpg", bytes.toByteArray()));
        assertTrue(kept.jpeg().length <= PhotoFile.MOST_BYTES, "" + kept.jpeg().length);
        assertTrue(Math.max(kept.width(), kept.height()) <= PhotoFile.LONGEST_SIDE);
        assertTrue(kept.width() > 400, "and yet something is to be seen on it");
    }

    @Test
    void theContentCountsAndNotTheName() throws IOException {
        byte[] png = CameraPhoto.png(30, 20);
        assertEquals(30, PhotoFile.read(file("really.jpg", png)).width());
        assertEquals(
                RefusalCode.PHOTO_NOT_READ,
                refused(file("a.jpg", "不是图片".getBytes(StandardCharsets.UTF_8))));
        assertEquals(RefusalCode.PHOTO_NOT_READ, refused(file("empty.png", new byte[0])));
        assertEquals(
                RefusalCode.PHOTO_NOT_READ,
                refused(file("b.gif", "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(RefusalCode.FILE_NOT_FOUND, refused(folder.resolve("none.jpg")));
        assertEquals(RefusalCode.FILE_IS_FOLDER, refused(folder));
    }

    @Test
    void whatHangsBehindAPictureIsNotKept() throws IOException {
        byte[] photo = CameraPhoto.jpeg(40, 40, 1);
        byte[] zip = "PK\3\4<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(photo, photo.length + zip.length);
        System.arraycopy(zip, 0, both, photo.length, zip.length);
        assertFalse(text(PhotoFile.read(file("both.jpg", both)).jpeg()).contains("script"));
    }

    @Test
    void aCutOrBrokenOneIsRefusedOrReadAndNeverMore() throws IOException {
        Random random = new Random(6);
        for (byte[] good : new byte[][] {CameraPhoto.jpeg(60, 40, 6), CameraPhoto.png(60, 40)}) {
            for (int i = 0; i < 400; i++) {
                byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
                for (int k = 0; k < 3; k++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                Path file = file("bad", bad);
                try {
                    Picture kept = PhotoFile.read(file);
                    assertTrue(kept.jpeg().length <= PhotoFile.MOST_BYTES);
                } catch (Refused e) {
                    assertTrue(e.code().name().startsWith("PHOTO_"), e.code().name());
                }
            }
        }
    }

    @Test
    void aBombIsNeverDecoded() throws IOException {
        byte[] bomb = CameraPhoto.png(30, 20);
        // Width and height stand behind the signature and the head of the first chunk.
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = 0x7f;
        bomb[19] = (byte) 0xff;
        bomb[20] = 0;
        bomb[21] = 0;
        bomb[22] = 0x7f;
        bomb[23] = (byte) 0xff;
        assertEquals(RefusalCode.PHOTO_TOO_WIDE, refused(file("bomb.png", bomb)));
        assertEquals(
                RefusalCode.PHOTO_TOO_LARGE,
                refused(file("big.jpg", new byte[(int) PhotoFile.LARGEST_FILE + 1])));
    }
}
