package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.paper.PostPicture.Content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** The picture of a product post, with the shipped fonts alone. */
class PostPictureTest {

    private static final PostPicture PICTURE =
            new PostPicture(new Fonts(new SystemFonts(List.of())));

    private static final String LINK = "https://t.example/g/a1b2c3d4e5";

    private static final String LONG_NAME = "【当天现摘】四川眉山爱媛38号果冻橙新鲜当季水果手剥橙薄皮多汁整箱家庭装带箱约十斤送礼自吃都合适";

    private static final String LONG_PLACE = "周六 17:30–20:00 阳光花园南门物业中心一楼大厅左手边第二间快递柜旁边的小门里";

    private static final Content PLAIN =
            new Content(
                    "车厘子",
                    "智利进口 J级 2斤装",
                    Optional.of(new Money(3990)),
                    "今晚 21:00",
                    "周六晚 翠湖驿站",
                    Optional.of(LINK),
                    "李团长");

    /** Every way of leaving something out, with short texts and with endless ones. */
    static List<Content> contents() {
        List<Content> contents = new ArrayList<>();
        for (String product :
                List.of("枣", "低温鲜牛奶", "青团 6只装(豆沙)", LONG_NAME, "Jelly oranges from Sichuan")) {
            for (String variant : List.of("", "9斤装", LONG_PLACE)) {
                for (Optional<Money> price :
                        List.of(
                                Optional.<Money>empty(),
                                Optional.of(new Money(4900)),
                                Optional.of(new Money(123_456_789)))) {
                    for (String deadline : List.of("", "11月27日 周五晚上 21:30", LONG_PLACE)) {
                        for (String pickup : List.of("", "翠湖驿站", LONG_PLACE)) {
                            for (Optional<String> link :
                                    List.of(Optional.<String>empty(), Optional.of(LINK))) {
                                contents.add(
                                        new Content(
                                                product,
                                                variant,
                                                price,
                                                deadline,
                                                pickup,
                                                link,
                                                pickup.isEmpty() ? "" : "李团长" + variant));
                            }
                        }
                    }
                }
            }
        }
        return contents;
    }

    @Test
    void nothingStandsOverTheEdgeOrOverSomethingElse() {
        for (Content content : contents()) {
            List<Box> boxes = new ArrayList<>();
            for (Page.Mark mark : PICTURE.page(content, Locale.CHINA).marks()) {
                Box.of(mark)
                        .ifPresent(
                                box -> {
                                    assertTrue(
                                            box.left >= 80
                                                    && box.right <= PostPicture.WIDTH - 80
                                                    && box.top >= 60
                                                    && box.bottom <= PostPicture.HEIGHT - 60,
                                            () -> "over the edge: " + box + " of " + content);
                                    for (Box other : boxes) {
                                        assertFalse(
                                                box.overlaps(other),
                                                () -> box + " over " + other + " of " + content);
                                    }
                                    boxes.add(box);
                                });
            }
        }
    }

    /** White letters stand in the head, dark ones under it. */
    @Test
    void everyTextStandsOnTheGroundItCanBeReadOn() {
        for (Content content : contents()) {
            List<Page.Mark> marks = PICTURE.page(content, Locale.CHINA).marks();
            // The ground of the head reaches under the rounded corners of the foot.
            Optional<Page.Panel> foot =
                    marks.stream()
                            .filter(
                                    mark ->
                                            mark instanceof Page.Panel panel
                                                    && panel.rgb() == PostCard.WHITE)
                            .map(Page.Panel.class::cast)
                            .findFirst();
            float split = foot.map(Page.Panel::top).orElse((float) PostPicture.HEIGHT);
            for (Page.Mark mark : marks) {
                if (mark instanceof Page.Ink ink) {
                    boolean dark =
                            List.of(PostCard.ACCENT, PostCard.INK, PostCard.GREY)
                                    .contains(ink.rgb());
                    assertTrue(
                            dark
                                    ? ink.baseline() - ink.size() * 0.75f > split + 15
                                    : ink.baseline() + ink.size() * 0.1f < split - 15,
                            () -> ink.text() + " of " + content);
                }
            }
        }
    }

    private record Box(String what, float left, float top, float right, float bottom) {

        static Optional<Box> of(Page.Mark mark) {
            if (mark instanceof Page.Ink ink && !ink.text().isBlank()) {
                float width =
                        (float) ink.text().codePoints().map(ink.face()::advance).sum()
                                * ink.size()
                                / 1000;
                return Optional.of(
                        new Box(
                                ink.text(),
                                ink.x(),
                                ink.baseline() - ink.size() * 0.75f,
                                ink.x() + width,
                                ink.baseline() + ink.size() * 0.05f));
            }
            if (mark instanceof Page.Fill fill) {
                return Optional.of(
                        new Box(
                                "code",
                                fill.x(),
                                fill.top(),
                                fill.x() + fill.width(),
                                fill.top() + fill.height()));
            }
            return Optional.empty();
        }

        boolean overlaps(Box other) {
            float slack = 0.3f;
            return left < other.right - slack
                    && other.left < right - slack
                    && top < other.bottom - slack
                    && other.top < bottom - slack;
        }
    }

    @Test
    void aLongNameHasThreeLinesAndSaysThatItGoesOn() {
        Content content =
                new Content(LONG_NAME, "", PLAIN.price(), "今晚 21:00", "翠湖驿站", PLAIN.link(), "李团长");
        List<String> name = lines(content, PostCard.WHITE);
        assertEquals(3, name.stream().filter(line -> !line.equals("…")).count());
        assertEquals("…", name.getLast());
        assertTrue(LONG_NAME.startsWith(String.join("", name).replace("…", "")));
    }

    @Test
    void aTimeIsNeverCutOff() {
        Content content =
                new Content(
                        LONG_NAME,
                        LONG_NAME,
                        PLAIN.price(),
                        "11月27日 周五晚上 21:30",
                        LONG_PLACE,
                        PLAIN.link(),
                        "李团长");
        assertTrue(
                String.join("", lines(content, PostCard.INK)).startsWith("11月27日 周五晚上 21:30"),
                () -> lines(content, PostCard.INK).toString());
    }

    @Test
    void whatIsNotGivenIsNotThere() {
        Content bare = new Content("手工水饺", "", Optional.empty(), "", "", Optional.of(" "), "");
        Page page = PICTURE.page(bare, Locale.CHINA);
        assertEquals(
                List.of("手工水饺"),
                page.marks().stream()
                        .filter(Page.Ink.class::isInstance)
                        .map(mark -> ((Page.Ink) mark).text())
                        .filter(text -> !text.isEmpty())
                        .toList());
        assertTrue(page.marks().stream().noneMatch(Page.Fill.class::isInstance));
        assertTrue(
                page.marks().stream()
                        .noneMatch(
                                mark ->
                                        mark instanceof Page.Panel panel
                                                && panel.rgb() == PostCard.WHITE));
    }

    @Test
    void wholeYuanHaveNoCents() {
        assertEquals("¥39.90", String.join("", lines(PLAIN, PostCard.ACCENT)));
        Content whole =
                new Content("枣", "", Optional.of(new Money(4900)), "", "", Optional.empty(), "李团长");
        assertEquals("¥49", String.join("", lines(whole, PostCard.ACCENT)));
    }

    @Test
    void rareCharactersAreThereAndAnEmojiNobodyHasIsLeftOut() {
        Content content =
                new Content("𠮷家🍊橙🏻\u200d", "㙓", Optional.empty(), "", "", Optional.empty(), "");
        assertEquals("𠮷家橙", String.join("", lines(content, PostCard.WHITE)));
        Content lacking =
                new Content("橙\ud880\udc00", "", Optional.empty(), "", "", Optional.empty(), "");
        assertTrue(
                String.join("", lines(lacking, PostCard.WHITE)).contains("〔U+30000〕"),
                () -> lines(lacking, PostCard.WHITE).toString());
    }

    private static List<String> lines(Content content, int rgb) {
        return PICTURE.page(content, Locale.CHINA).marks().stream()
                .filter(mark -> mark instanceof Page.Ink ink && ink.rgb() == rgb)
                .map(mark -> ((Page.Ink) mark).text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                LINK,
                "https://t.example/path?group=12345678901234567890&from=share&leader=0123456789abcdef",
                "#小程序://群接龙/翠湖驿站周末水果团"
            })
    void theCodeSaysWhatTheLeaderGave(String link) throws Exception {
        Content content =
                new Content(
                        LONG_NAME, "9斤装", PLAIN.price(), "", LONG_PLACE, Optional.of(link), "李团长");
        assertEquals(link, code(image(content)));
    }

    @Test
    void aLongLinkIsStillReadAndATooLongOneRefused() throws Exception {
        String longest = "https://t.example/" + "a".repeat(380);
        assertEquals(longest, code(image(with(longest))));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> PICTURE.png(with(longest + "a".repeat(1000)), Locale.CHINA));
        assertEquals(RefusalCode.POST_LINK_TOO_LONG, refused.code());
        assertThrows(Refused.class, () -> PICTURE.png(with("a".repeat(100_000)), Locale.CHINA));
    }

    private static Content with(String link) {
        return new Content(
                PLAIN.product(),
                PLAIN.variant(),
                PLAIN.price(),
                PLAIN.deadline(),
                PLAIN.pickup(),
                Optional.of(link),
                PLAIN.leader());
    }

    static List<Locale> languages() {
        return List.of(Locale.CHINA, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSameContentMakesTheSameBytes(Locale language) throws Exception {
        byte[] png = PICTURE.png(PLAIN, language);
        PostPicture another = new PostPicture(new Fonts(new SystemFonts(List.of())));
        assertArrayEquals(png, another.png(PLAIN, language));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(750, image.getWidth());
        assertEquals(1000, image.getHeight());
        assertTrue(png.length < 200_000, png.length + " bytes");
    }

    @Test
    void theEdgeIsEmpty() throws Exception {
        for (Content content : List.of(PLAIN, contents().getLast())) {
            BufferedImage image = image(content);
            int ground = image.getRGB(0, 0);
            for (int y = 0; y < PostPicture.HEIGHT; y++) {
                for (int x = 0; x < PostPicture.WIDTH; x++) {
                    boolean inside = x >= 31 && x < 719 && y >= 31 && y < 969;
                    assertTrue(inside || image.getRGB(x, y) == ground, x + "," + y);
                }
            }
        }
    }

    private static BufferedImage image(Content content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PICTURE.png(content, Locale.CHINA)));
    }

    private static String code(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(
                                            new RGBLuminanceSource(width, height, dots))))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no code found", none);
        }
    }
}
