package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Draws a page of a printed PDF as a picture: the very page, not another drawing of it. */
public final class Preview {

    private Preview() {}

    /**
     * Writes one page as a PNG.
     *
     * @param page from 0
     * @param dpi dots per inch
     * @return how many pages there are
     */
    public static int write(Path pdf, int page, int dpi, Path png) {
        try (DrawnPages pages = new DrawnPages(Files.readAllBytes(pdf))) {
            ImageIO.write(pages.draw(page, dpi), "png", png.toFile());
            return pages.count();
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, png);
        }
    }
}
