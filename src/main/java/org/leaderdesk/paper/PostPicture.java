package org.leaderdesk.paper;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.i18n.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/** The picture that is posted after the text of a product post. */
public final class PostPicture {

    /** In pixels, as chat programs show a picture whole. */
    static final int WIDTH = 750;

    static final int HEIGHT = 1000;

    /** A point of the page is a pixel. */
    private static final int DPI = 72;

    /** The page is drawn and thrown away: when does not matter, but must not change the picture. */
    private static final ZonedDateTime NO_TIME =
            ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Fonts fonts;

    public PostPicture(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Refuses a link of which no phone could read the code; a blank one has none.
     *
     * @throws Refused POST_LINK_TOO_LONG
     */
    public static void requireReadable(String link) {
        if (!link.isEmpty()) {
            QrSquare _ = PostFoot.code(link);
        }
    }

    /**
     * What stands on it; a blank text, an empty price or link leaves no hole.
     *
     * @param variant what one piece is: 5斤装
     * @param deadline until when orders are taken, in words
     * @param pickup when and where, in words
     * @param link what the QR code says: a link, or any text
     * @param leader who offers it
     */
    public record Content(
            String product,
            String variant,
            Optional<Money> price,
            String deadline,
            String pickup,
            Optional<String> link,
            String leader) {}

    /**
     * The picture as a PNG; the same content makes the same bytes.
     *
     * @throws Refused POST_LINK_TOO_LONG where no phone could read the code
     */
    public byte[] png(Content content, Locale locale) {
        byte[] pdf =
                PdfFile.of(
                        List.of(new Leaf(page(content, locale), WIDTH, HEIGHT, 1)),
                        Offset.NONE,
                        "",
                        NO_TIME);
        try (DrawnPages pages = new DrawnPages(pdf)) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(pages.draw(0, DPI), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as marks, a point a pixel. */
    Page page(Content content, Locale locale) {
        Typesetter type = new Typesetter(fonts);
        Content printable =
                new Content(
                        type.withoutMissingSigns(content.product()),
                        type.withoutMissingSigns(content.variant()),
                        content.price(),
                        type.withoutMissingSigns(content.deadline()),
                        type.withoutMissingSigns(content.pickup()),
                        content.link(),
                        type.withoutMissingSigns(content.leader()));
        return PostCard.page(printable, type, Messages.of(locale));
    }
}
