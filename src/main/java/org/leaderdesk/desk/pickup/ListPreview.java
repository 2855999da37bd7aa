package org.leaderdesk.desk.pickup;

import org.leaderdesk.paper.DrawnPages;

import java.awt.image.BufferedImage;

/** A list as it would be printed: the very PDF, page by page. Closing it gives back its memory. */
public final class ListPreview implements AutoCloseable {

    private final DrawnPages pages;
    private final int version;
    private final boolean onPaper;

    ListPreview(DrawnPages pages, int version, boolean onPaper) {
        this.pages = pages;
        this.version = version;
        this.onPaper = onPaper;
    }

    /** The version it would be printed as. */
    public int version() {
        return version;
    }

    /** Whether just this content was printed before: nothing has changed since. */
    public boolean isOnPaper() {
        return onPaper;
    }

    public int pages() {
        return pages.count();
    }

    /**
     * A page as a picture.
     *
     * @param width in pixels
     * @param argb row by row
     */
    public record Picture(int width, int height, int[] argb) {}

    /**
     * Draws a page.
     *
     * @param page from 0
     * @param dpi dots per inch
     */
    public Picture page(int page, int dpi) {
        BufferedImage image = pages.draw(page, dpi);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new Picture(width, height, argb);
    }

    @Override
    public void close() {
        pages.close();
    }
}
