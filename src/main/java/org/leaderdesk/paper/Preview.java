package org.leaderdesk.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.awt.image.BufferedImage;
import java.io.IOException;
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
     */
    public static void write(Path pdf, int page, int dpi, Path png) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            BufferedImage image =
                    new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.RGB);
            ImageIO.write(image, "png", png.toFile());
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, png);
        }
    }
}
