package org.leaderdesk.bench;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.PrintHead;
import org.leaderdesk.paper.PrintJob;
import org.leaderdesk.paper.Printed;
import org.leaderdesk.paper.Target;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * B2: a packing list of 200 pages against a bare OpenPDF table of the same text, in turns in one
 * run; the ratio of the medians counts.
 */
public final class PaperBench {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final double GOAL = 1.3;

    /** Fills 200 pages of A4 in two columns. */
    private static final int BAGS = 3630;

    private PaperBench() {}

    public static void main(String[] arguments) throws IOException {
        PrintJob job =
                new PrintJob(
                        Sheet.PACKING,
                        round(),
                        ListOptions.ALL,
                        new PrintHead(
                                1,
                                Instant.parse("2026-11-21T09:00:00Z"),
                                ZoneId.of("Asia/Shanghai"),
                                Locale.CHINA));
        Paper paper = new Paper(Fonts.ofThisComputer());
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        Printed printed = paper.print(job, new Target.Stream(first, Target.Format.PDF));
        List<String[]> text = textOf(first.toByteArray());
        BaseFont font = font();
        long[] ours = new long[ROUNDS];
        long[] bare = new long[ROUNDS];
        int tableBytes = 0;
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long start = System.nanoTime();
            paper.print(job, new Target.Stream(new ByteArrayOutputStream(), Target.Format.PDF));
            long middle = System.nanoTime();
            tableBytes = table(text, font);
            long end = System.nanoTime();
            if (i >= 0) {
                ours[i] = middle - start;
                bare[i] = end - middle;
            }
        }
        double oursMillis = median(ours) / 1e6;
        double bareMillis = median(bare) / 1e6;
        String json =
                String.format(
                        Locale.ROOT,
                        "{\"id\":\"B2\",\"pages\":%d,\"lines\":%d,\"bytes\":%d,\"peer_bytes\":%d,"
                            + "\"millis\":%.1f,\"peer_millis\":%.1f,\"ratio\":%.3f,\"goal\":%.1f}",
                        printed.pages(),
                        printed.totals().lines(),
                        first.size(),
                        tableBytes,
                        oursMillis,
                        bareMillis,
                        oursMillis / bareMillis,
                        GOAL);
        Path file = Path.of("target/bench/B2.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json + "\n");
        System.out.println(json);
    }

    private static RoundContents round() {
        String[] goods = {"四川爱媛果冻橙", "低温鲜牛奶 950ml*4", "手工水饺 猪肉白菜", "东北五常大米", "云南蓝莓 125g*6盒"};
        String names = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
        List<Bag> bags = new ArrayList<>();
        for (int number = 1; number <= BAGS; number++) {
            List<BagLine> lines = new ArrayList<>();
            for (int place = 0; place < 1 + number % 4; place++) {
                lines.add(line(number, place, goods[(number + place) % goods.length]));
            }
            int at = number % (names.length() - 3);
            bags.add(
                    new Bag(
                            new UUID(1, number),
                            number,
                            PersonalText.of(names.substring(at, at + 2 + number % 2)),
                            "%04d".formatted(number),
                            "阳光花园",
                            PersonalText.of(Integer.toString(1 + number % 24)),
                            PersonalText.of((1 + number % 18) + "0" + (1 + number % 4)),
                            List.of(),
                            lines));
        }
        return new RoundContents(
                new UUID(0, 1), "周六晚", List.of("周末水果团"), bags, new RoundContents.LeftOut(0, 0, 0));
    }

    private static BagLine line(int number, int place, String product) {
        return new BagLine(
                new UUID(2, number),
                place,
                Integer.toString(number),
                "周末水果团",
                new UUID(3, place),
                product,
                "装" + place,
                "水果",
                place == 1 ? TemperatureZone.CHILLED : TemperatureZone.AMBIENT,
                false,
                1 + (number + place) % 3,
                Optional.empty(),
                "南门物业",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The words of our own pages, line by line: the peer sets the very same text. */
    private static List<String[]> textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .toList();
        }
    }

    private static int table(List<String[]> lines, BaseFont base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, out);
        document.open();
        Font font = new Font(base, 11);
        PdfPTable table = new PdfPTable(2);
        for (String[] line : lines) {
            table.addCell(new Phrase(line[0], font));
            table.addCell(new Phrase(line.length > 1 ? line[1] : "", font));
        }
        document.add(table);
        document.close();
        return out.size();
    }

    private static BaseFont font() throws IOException {
        try (InputStream file =
                PaperBench.class.getResourceAsStream(
                        "/org/leaderdesk/fonts/NotoSansSC-Regular.ttf")) {
            return BaseFont.createFont(
                    "NotoSansSC-Regular.ttf",
                    BaseFont.IDENTITY_H,
                    true,
                    false,
                    file.readAllBytes(),
                    null);
        }
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
