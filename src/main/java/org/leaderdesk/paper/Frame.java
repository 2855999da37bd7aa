package org.leaderdesk.paper;

/**
 * Where the blocks of a page may stand; in points.
 *
 * @param width of the paper
 * @param height of the paper
 * @param margin on the left and right
 * @param firstTop where blocks start on the first page
 * @param laterTop where they start on later pages
 * @param bottom where they must end
 * @param columns side by side
 * @param gap between columns
 */
record Frame(
        float width,
        float height,
        float margin,
        float firstTop,
        float laterTop,
        float bottom,
        int columns,
        float gap) {

    float columnWidth() {
        return (width - 2 * margin - (columns - 1) * gap) / columns;
    }

    float x(int column) {
        return margin + column * (columnWidth() + gap);
    }

    float top(int page) {
        return page == 0 ? firstTop : laterTop;
    }
}
