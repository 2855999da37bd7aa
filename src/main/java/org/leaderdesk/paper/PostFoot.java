package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.i18n.Messages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a buyer must know: the price, until when, where, and the code to order by. */
final class PostFoot {

    private static final float PADDING_TOP = 46;
    private static final float PADDING_BOTTOM = 40;

    private static final float DIGITS = 150;
    private static final float SIGN = 64;
    private static final float CENTS = 72;

    /** How high a digit stands, of its size. */
    private static final float DIGIT_HEIGHT = 0.74f;

    private static final float UNDER_PRICE = 40;

    private static final float CAPTION = 26;

    /** Type sizes of the facts, the largest first. */
    private static final float[] FACT = {38, 34, 30};

    private static final float LEAST_FACT = 22;
    private static final int FACT_LINES = 3;
    private static final float FACT_LEADING = 1.25f;
    private static final float BETWEEN_FACTS = 24;
    private static final float ASCENT = 0.86f;

    private static final int CODE_ROOM = 216;
    private static final float BESIDE_CODE = 40;

    /** The caption stays out of the white a reader needs. */
    private static final float UNDER_CODE = 26;

    private final Typesetter type;
    private final float width;
    private final List<TextLine> price;
    private final List<Fact> facts;
    private final Optional<QrSquare> code;
    private final TextLine codeCaption;

    private record Fact(TextLine caption, List<TextLine> lines) {

        float height() {
            return (CAPTION + lines.size() * lines.getFirst().size()) * FACT_LEADING;
        }
    }

    /**
     * Lays it out.
     *
     * @param most how high it may be; what does not fit is set smaller, and then cut
     */
    PostFoot(
            PostPicture.Content content,
            Typesetter type,
            Messages messages,
            float width,
            float most) {
        this.type = type;
        this.width = width;
        code =
                content.link()
                        .map(String::strip)
                        .filter(link -> !link.isEmpty())
                        .map(PostFoot::code);
        codeCaption = type.line(messages.text("paper.post.code"), CAPTION, false);
        price = content.price().map(this::price).orElse(List.of());
        float above = price.isEmpty() ? 0 : priceHeight() + UNDER_PRICE;
        facts = facts(content, messages, most - PADDING_TOP - above - PADDING_BOTTOM);
    }

    static QrSquare code(String link) {
        return QrSquare.within(CODE_ROOM, link)
                .orElseThrow(() -> new Refused(RefusalCode.POST_LINK_TOO_LONG, link.length()));
    }

    private List<Fact> facts(PostPicture.Content content, Messages messages, float room) {
        String until = messages.text("paper.post.deadline");
        String where = messages.text("paper.post.pickup");
        List<Fact> set = List.of();
        for (float size : FACT) {
            set =
                    Stream.of(
                                    fact(until, content.deadline(), size, FACT_LINES),
                                    fact(where, content.pickup(), size, FACT_LINES))
                            .flatMap(Optional::stream)
                            .toList();
            if (height(set) <= room) {
                return set;
            }
        }
        float least = FACT[FACT.length - 1];
        // Of where the beginning says most; of until when, the end.
        float whole = least * beside() / type.line(content.deadline().strip(), least, true).width();
        return Stream.of(
                        fact(until, content.deadline(), Math.clamp(whole, LEAST_FACT, least), 1),
                        fact(where, content.pickup(), least, FACT_LINES))
                .flatMap(Optional::stream)
                .toList();
    }

    private float beside() {
        return width - (code.isPresent() ? CODE_ROOM + BESIDE_CODE : 0);
    }

    private Optional<Fact> fact(String caption, String text, float size, int most) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new Fact(
                                type.line(caption, CAPTION, false),
                                type.clip(text.strip(), size, true, beside(), most)));
    }

    /** Sign, yuan and, where there are any, fen; all smaller where they would be too wide. */
    private List<TextLine> price(Money money) {
        String text = money.toString();
        int digits = text.indexOf('¥') + 1;
        int point = text.indexOf('.');
        String cents = money.fen() % 100 == 0 ? "" : text.substring(point);
        for (float scale = 1; ; scale *= 0.9f) {
            List<TextLine> parts =
                    List.of(
                            type.line(text.substring(0, digits), SIGN * scale, true),
                            type.line(text.substring(digits, point), DIGITS * scale, true),
                            type.line(cents, CENTS * scale, true));
            if (parts.stream().mapToDouble(TextLine::width).sum() <= width) {
                return parts;
            }
        }
    }

    /** Nothing where there is nothing to say. */
    float height() {
        float below = Math.max(factsHeight(), codeHeight());
        if (price.isEmpty() && below == 0) {
            return 0;
        }
        float gap = price.isEmpty() || below == 0 ? 0 : UNDER_PRICE;
        return PADDING_TOP + priceHeight() + gap + below + PADDING_BOTTOM;
    }

    private float priceHeight() {
        return price.isEmpty() ? 0 : price.get(1).size() * DIGIT_HEIGHT;
    }

    private float factsHeight() {
        return height(facts);
    }

    private static float height(List<Fact> facts) {
        float height = Math.max(0, facts.size() - 1) * BETWEEN_FACTS;
        for (Fact fact : facts) {
            height += fact.height();
        }
        return height;
    }

    private float codeHeight() {
        return code.map(square -> square.side() + UNDER_CODE + CAPTION).orElse(0f);
    }

    void draw(Page page, float x, float top) {
        float y = top + PADDING_TOP;
        if (!price.isEmpty()) {
            y += priceHeight();
            float at = x;
            for (TextLine part : price) {
                part.draw(page, at, y, PostCard.ACCENT);
                at += part.width();
            }
            y += UNDER_PRICE;
        }
        float below = Math.max(factsHeight(), codeHeight());
        drawFacts(page, x, y + (below - factsHeight()) / 2);
        float codeTop = y + (below - codeHeight()) / 2;
        code.ifPresent(square -> drawCode(square, page, x + width, codeTop));
    }

    private void drawFacts(Page page, float x, float top) {
        float y = top;
        for (Fact fact : facts) {
            fact.caption().draw(page, x, y + CAPTION * ASCENT, PostCard.GREY);
            y += CAPTION * FACT_LEADING;
            for (TextLine line : fact.lines()) {
                line.draw(page, x, y + line.size() * ASCENT, PostCard.INK);
                y += line.size() * FACT_LEADING;
            }
            y += BETWEEN_FACTS;
        }
    }

    private void drawCode(QrSquare square, Page page, float right, float top) {
        float left = right - square.side();
        square.draw(page, left, top);
        float middle = left + square.side() / 2;
        codeCaption.draw(
                page,
                Math.min(middle - codeCaption.width() / 2, right - codeCaption.width()),
                top + square.side() + UNDER_CODE + CAPTION * ASCENT,
                PostCard.GREY);
    }
}
