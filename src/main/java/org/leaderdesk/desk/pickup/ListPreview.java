package org.leaderdesk.desk.pickup;

import org.leaderdesk.domain.pickup.ChangeSheet;
import org.leaderdesk.paper.DrawnPages;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** A list as it would be printed: the very PDF, page by page. Closing it gives back its memory. */
public final class ListPreview implements AutoCloseable {

    private final DrawnPages pages;
    private final boolean onPaper;
    private final Facts facts;

    /**
     * What is known about the list besides its pages.
     *
     * @param version the version it would be printed as
     * @param earlier versions on paper with another content, the latest first
     * @param changed what is different from one of them; empty where nothing is to be compared
     * @param parts what its round can be narrowed to
     */
    public record Facts(
            int version, List<Integer> earlier, Optional<Changed> changed, RoundParts parts) {}

    /**
     * What is different on the list.
     *
     * @param since the version compared with
     * @param lines how many lines changed; none where only names or rooms did
     * @param products what that comes to
     */
    public record Changed(int since, int lines, List<ChangeSheet.Moved> products) {}

    ListPreview(DrawnPages pages, DraftedList draft, Facts facts) {
        this.pages = pages;
        this.onPaper = draft.isOnPaper();
        this.facts = facts;
    }

    public Facts facts() {
        return facts;
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
