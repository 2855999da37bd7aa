package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/** Pictures of every sheet in target/paper, for a person to look at after a change. */
class ProofSheetsTest {

    private static final float DPI = 90;
    private static final int MOST_PAGES = 2;

    private static final Map<String, RoundContents> ROUNDS =
            Map.of(
                    "none", Rounds.ofSize(0, 1),
                    "one", Rounds.ofSize(1, 2),
                    "normal", Rounds.ofSize(60, 1),
                    "many", Rounds.ofSize(500, 9),
                    "worst", Rounds.worst());

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void drawsEverySheet(Sheet sheet) throws IOException {
        for (Map.Entry<String, RoundContents> round : ROUNDS.entrySet()) {
            draw(round.getKey(), Prints.job(sheet, round.getValue()));
        }
        PrintHead english =
                new PrintHead(2, Prints.HEAD.printedAt(), Prints.HEAD.zone(), Locale.ENGLISH);
        draw("english", new PrintJob(sheet, Rounds.ofSize(60, 1), ListOptions.ALL, english));
        if (sheet == Sheet.PACKING) {
            draw("2x4", Prints.job(sheet, ROUNDS.get("normal")).on(PaperSize.A4_2X4));
            draw("3x5", Prints.job(sheet, ROUNDS.get("worst")).on(PaperSize.A4_3X5));
        }
    }

    private static void draw(String name, PrintJob job) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        try (PDDocument document = Loader.loadPDF(Prints.pdf(job).bytes())) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
            for (int page = 0; page < pages; page++) {
                BufferedImage image = renderer.renderImageWithDPI(page, DPI);
                String file = job.sheet().commandName() + "-" + name + "-" + (page + 1) + ".png";
                assertTrue(ImageIO.write(image, "png", folder.resolve(file).toFile()));
            }
        }
    }
}
