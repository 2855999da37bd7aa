package org.leaderdesk.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The pages of a printed PDF as pictures: the very pages, not another drawing of them. */
public final class DrawnPages implements AutoCloseable {

    private final PDDocument document;
    private final PDFRenderer renderer;

    /** Opens a PDF this program printed. */
    public DrawnPages(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    /** How many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * Draws one page. Not from two threads at once.
     *
     * @param page from 0
     * @param dpi dots per inch
     */
    public synchronized BufferedImage draw(int page, int dpi) {
        try {
            return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page as a 203-dpi printer's head burns it; what lies left and right of the head is cut off.
     *
     * @param page from 0
     * @param width of the head, in dots
     */
    synchronized Bitmap bitmap(int page, int width) {
        PDRectangle paper = document.getPage(page).getMediaBox();
        int height = Dots.nearest(paper.getHeight());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setBackground(Color.WHITE);
            canvas.clearRect(0, 0, width, height);
            canvas.translate(-(Dots.nearest(paper.getWidth()) - width) / 2, 0);
            renderer.renderPageToGraphics(page, canvas, 1 / Dots.DOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            canvas.dispose();
        }
        return Bitmap.of(
                width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
