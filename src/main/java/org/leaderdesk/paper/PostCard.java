package org.leaderdesk.paper;

import org.leaderdesk.i18n.Messages;

/**
 * The picture of a product post as a ticket: its head in the accent colour says what and whose, its
 * white foot how much, until when, where and how. The head takes what the foot leaves.
 */
final class PostCard {

    static final int ACCENT = 0x0f766e;
    static final int WHITE = 0xffffff;
    static final int INK = 0x134e4a;
    static final int GREY = 0x64748b;

    private static final int GROUND = 0xe2f0ee;

    private static final float MARGIN = 32;
    private static final float RADIUS = 32;
    private static final float NOTCH = 18;
    private static final float PADDING = 52;
    private static final float HOLE = 8;
    private static final float BETWEEN_HOLES = 22;

    private PostCard() {}

    static Page page(PostPicture.Content content, Typesetter type, Messages messages) {
        Page page = new Page();
        float left = MARGIN + PADDING;
        float width = PostPicture.WIDTH - 2 * left;
        float bottom = PostPicture.HEIGHT - MARGIN;
        float most = bottom - MARGIN - PostHead.LEAST_HEIGHT;
        PostFoot foot = new PostFoot(content, type, messages, width, most);
        float split = bottom - foot.height();
        ground(page, split, bottom);
        new PostHead(content, type, messages, width).draw(page, left, MARGIN, split);
        foot.draw(page, left, split);
        return page;
    }

    private static void ground(Page page, float split, float bottom) {
        float width = PostPicture.WIDTH - 2 * MARGIN;
        page.panel(0, 0, PostPicture.WIDTH, PostPicture.HEIGHT, 0, GROUND);
        if (split == bottom) {
            page.panel(MARGIN, MARGIN, width, bottom - MARGIN, RADIUS, ACCENT);
            return;
        }
        page.panel(MARGIN, MARGIN, width, split - MARGIN + RADIUS, RADIUS, ACCENT);
        page.panel(MARGIN, split, width, bottom - split, RADIUS, WHITE);
        // Where head and foot meet no corner is round.
        page.panel(MARGIN, split, width, RADIUS, 0, WHITE);
        page.panel(MARGIN - NOTCH, split - NOTCH, 2 * NOTCH, 2 * NOTCH, NOTCH, GROUND);
        page.panel(MARGIN + width - NOTCH, split - NOTCH, 2 * NOTCH, 2 * NOTCH, NOTCH, GROUND);
        perforation(page, split);
    }

    private static void perforation(Page page, float y) {
        float from = MARGIN + 2 * NOTCH;
        int holes = (int) ((PostPicture.WIDTH - 2 * from) / BETWEEN_HOLES);
        float first = PostPicture.WIDTH / 2f - holes * BETWEEN_HOLES / 2;
        for (int hole = 0; hole <= holes; hole++) {
            float x = first + hole * BETWEEN_HOLES;
            page.panel(x - HOLE / 2, y - HOLE / 2, HOLE, HOLE, HOLE / 2, GROUND);
        }
    }
}
