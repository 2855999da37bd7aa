package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.demo.DemoSale.DemoOrder;
import org.leaderdesk.desk.demo.DemoSums.Figure;
import org.leaderdesk.desk.demo.RunDemo.Page;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.pickup.RoundReader;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.paper.Paper;
import org.leaderdesk.paper.Preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Every list of the demonstration's round on paper, its sums held against what was sold. */
final class DemoPapers {

    private static final int PREVIEW_DPI = 60;
    private static final int SMALL_PREVIEW_DPI = 203;

    private final Session session;
    private final Paper paper;
    private final Locale locale;
    private final DemoSums sums;

    DemoPapers(Session session, Paper paper, Locale locale, DemoSums sums) {
        this.session = session;
        this.paper = paper;
        this.locale = locale;
        this.sums = sums;
    }

    /**
     * Prints the latest round.
     *
     * @param today the sales it hands out
     * @param folder where the papers go; made where it is not there
     * @throws Refused FILE_WRITE_FAILED
     */
    List<Page> print(List<DemoSale> today, Path folder) {
        makeFolder(folder);
        List<Page> pages = new ArrayList<>();
        PickupRound round =
                session.book().read(session.who(), tx -> tx.rounds().latest()).orElseThrow();
        RoundContents contents =
                session.book().read(session.who(), tx -> new RoundReader(tx).read(round));
        List<DemoOrder> picked =
                today.stream()
                        .flatMap(sale -> sale.orders().stream())
                        .filter(DemoOrder::isPicked)
                        .toList();
        int pieces = picked.stream().mapToInt(DemoOrder::pieces).sum();
        sums.add(
                Figure.ROUND_BAGS,
                round.name(),
                picked.stream().map(order -> order.person().phone()).distinct().count(),
                contents.bags().size());
        sums.add(Figure.ROUND_PIECES, round.name(), pieces, contents.pieces());
        count(Figure.LABELS, Sheet.LABELS, folder.resolve("labels.prn"), pieces);
        count(Figure.SLIPS, Sheet.SLIPS, folder.resolve("slips.prn"), contents.bags().size());
        for (Sheet sheet : Sheet.values()) {
            if (!sheet.isOfTheMoment()) {
                pages.add(page(sheet, folder, pieces));
            }
        }
        return pages;
    }

    /** What a small printer would get: a label for every piece, a slip for every bag. */
    private void count(Figure figure, Sheet sheet, Path file, int expected) {
        sums.add(figure, file.getFileName().toString(), expected, print(sheet, file).pages());
    }

    /** Prints how things stand after the evening. */
    List<Page> evening(Path folder, DemoEvening.Left left) {
        return List.of(
                page(Sheet.RECEIVING, folder, left.ordered()),
                page(Sheet.RECEIPT, folder, left.arrived()),
                page(Sheet.UNCOLLECTED, folder, left.uncollected()));
    }

    private Page page(Sheet sheet, Path folder, int pieces) {
        Path pdf = folder.resolve(sheet.commandName() + ".pdf");
        Path xlsx = folder.resolve(sheet.commandName() + ".xlsx");
        Path picture = folder.resolve(sheet.commandName() + ".png");
        PrintList.Outcome printed = print(sheet, pdf);
        sums.add(Figure.PAPER_PDF, sheet.commandName(), pieces, printed.pieces());
        sums.add(Figure.PAPER_XLSX, sheet.commandName(), pieces, print(sheet, xlsx).pieces());
        int _ = Preview.write(pdf, 0, sheet.isSmall() ? SMALL_PREVIEW_DPI : PREVIEW_DPI, picture);
        return new Page(sheet.commandName(), printed.pages(), pdf, Optional.of(xlsx), picture);
    }

    private PrintList.Outcome print(Sheet sheet, Path file) {
        return new PrintList(session, paper)
                .run(
                        new PrintList.Request(
                                sheet,
                                Optional.empty(),
                                ListOptions.ALL,
                                paper(sheet),
                                locale,
                                OptionalInt.empty(),
                                false,
                                "file:" + file));
    }

    private static String paper(Sheet sheet) {
        return switch (sheet) {
            case LABELS -> "60x40";
            case SLIPS -> "80mm";
            default -> "A4";
        };
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, folder);
        }
    }
}
