package org.leaderdesk.paper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills pages column by column. A block that no longer fits starts the next column, under the
 * column's heading and its section's; only one that is longer than a whole column is split.
 */
final class Flow {

    /** No heading stands alone at the foot of a column. */
    private static final float ROOM_UNDER_HEADING = 1;

    private final Frame frame;
    private final @Nullable Block columnHeading;
    private final List<Page> pages = new ArrayList<>();
    private @Nullable Block continued;
    private int column;
    private float y;

    Flow(Frame frame, @Nullable Block columnHeading) {
        this.frame = frame;
        this.columnHeading = columnHeading;
        pages.add(new Page());
        startColumn();
    }

    List<Page> pages() {
        return pages;
    }

    /**
     * Starts a section.
     *
     * @param heading stands above the section
     * @param continued stands above it in every further column
     * @param first what must stand under the heading with it
     */
    void section(Block heading, Block continued, Block first) {
        this.continued = null;
        float needed =
                heading.height()
                        + Math.min(
                                first.height(),
                                frame.bottom()
                                        - frame.laterTop()
                                        - heading.height()
                                        - continued.height());
        if (y + needed + ROOM_UNDER_HEADING > frame.bottom() && !isAtTop()) {
            nextColumn();
        }
        put(heading);
        this.continued = continued;
    }

    /** Ends the section: what follows stands under no heading of it. */
    void end() {
        continued = null;
    }

    void add(Block block) {
        if (y + block.height() <= frame.bottom()) {
            put(block);
            return;
        }
        float wholeColumn = frame.bottom() - frame.laterTop() - headings();
        if (block.height() <= wholeColumn) {
            nextColumn();
            put(block);
            return;
        }
        Optional<Block.Parts> parts = block.split(frame.bottom() - y);
        if (parts.isEmpty() && !isAtTop()) {
            nextColumn();
            parts = block.split(frame.bottom() - y);
        }
        if (parts.isEmpty()) {
            put(block);
        } else {
            put(parts.get().fitting());
            nextColumn();
            add(parts.get().rest());
        }
    }

    private float headings() {
        return (columnHeading == null ? 0 : columnHeading.height())
                + (continued == null ? 0 : continued.height());
    }

    private boolean isAtTop() {
        return y <= frame.top(pages.size() - 1) + headings() + 0.01f;
    }

    private void put(Block block) {
        block.draw(pages.getLast(), frame.x(column), y);
        y += block.height();
    }

    private void nextColumn() {
        column++;
        if (column == frame.columns()) {
            column = 0;
            pages.add(new Page());
        }
        startColumn();
    }

    private void startColumn() {
        y = frame.top(pages.size() - 1);
        if (columnHeading != null) {
            put(columnHeading);
        }
        if (continued != null) {
            put(continued);
        }
    }
}
