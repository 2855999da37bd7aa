package org.leaderdesk.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints for tests, with the shipped fonts alone, so that every computer prints the same. */
final class Prints {

    static final PrintHead HEAD =
            new PrintHead(
                    2,
                    Instant.parse("2026-11-21T09:00:00Z"),
                    ZoneId.of("Asia/Shanghai"),
                    Locale.CHINA);

    static final Paper PAPER = new Paper(new Fonts(new SystemFonts(List.of())));

    private Prints() {}

    /** A printed list and its bytes. */
    record Proof(Printed printed, byte[] bytes) {

        /** The text of each page, in the order it was drawn. */
        List<String> pages() {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                List<String> pages = new ArrayList<>();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    pages.add(stripper.getText(document));
                }
                return pages;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        String text() {
            return String.join("\n", pages());
        }
    }

    static PrintJob job(Sheet sheet, RoundContents round) {
        return new PrintJob(sheet, round, ListOptions.ALL, HEAD).with(from(1, round));
    }

    /** Labels or slips from one on; every bag has a code of its own. */
    static PrintJob.SmallRun from(int first, RoundContents round) {
        return new PrintJob.SmallRun(
                round.bags().stream().collect(Collectors.toMap(Bag::ownerId, Prints::code)),
                first,
                PrintJob.Feed.AS_KEPT);
    }

    static String code(Bag bag) {
        return "7K3M%04d".formatted(bag.collectionNumber());
    }

    static Proof pdf(PrintJob job) {
        return print(job, Target.Format.PDF);
    }

    static Proof xlsx(PrintJob job) {
        return print(job, Target.Format.XLSX);
    }

    private static Proof print(PrintJob job, Target.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printed printed = PAPER.print(job, new Target.Stream(out, format));
        return new Proof(printed, out.toByteArray());
    }
}
