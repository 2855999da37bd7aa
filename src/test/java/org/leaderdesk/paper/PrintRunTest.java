package org.leaderdesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.Rounds;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.paper.FakePrinter.Trouble;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A printer that is off, hangs up, falls silent or runs out of paper. */
class PrintRunTest {

    private static final RoundContents ROUND = Rounds.ofSize(6, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What other classes do beside this one must not make a printer look silent that is not. */
    private final Paper paper = paper(PATIENCE);

    /** For printers that do fall silent: each costs this long. */
    private final Paper impatient = paper(Duration.ofSeconds(2));

    private static Paper paper(Duration patience) {
        return new Paper(new Fonts(new SystemFonts(List.of())), Optional.empty(), patience);
    }

    private static PrintJob job(Sheet sheet, int from, boolean ask) {
        PrintJob.Feed feed = new PrintJob.Feed(OptionalDouble.empty(), OptionalDouble.empty(), ask);
        PaperSize size = sheet == Sheet.LABELS ? PaperSize.LABEL_60X40 : PaperSize.ROLL_58;
        return Prints.job(sheet, ROUND)
                .on(size)
                .with(new PrintJob.SmallRun(Prints.from(1, ROUND).codes(), from, feed));
    }

    private static List<String> dots(List<Bitmap> pages) {
        return pages.stream().map(CommandReader::dots).toList();
    }

    private List<String> whole(Sheet sheet) {
        try (FakePrinter printer = new FakePrinter(Trouble.NONE, 0)) {
            Printed printed = paper.print(job(sheet, 1, true), printer.target());
            assertEquals(Optional.empty(), printed.stopped());
            printer.close();
            assertEquals(printer.printed().size(), printed.pages());
            return dots(printer.printed());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LABELS, HANGS_UP, 4, PRINTER_GONE",
        "SLIPS, HANGS_UP, 3, PRINTER_GONE",
        "LABELS, NO_PAPER, 4, PRINTER_NO_PAPER",
        "SLIPS, NO_PAPER, 3, PRINTER_NO_PAPER",
        "LABELS, NO_PAPER, 0, PRINTER_NO_PAPER",
        "SLIPS, NO_PAPER, 0, PRINTER_NO_PAPER",
        "LABELS, COVER_OPEN, 2, PRINTER_OPEN",
        "SLIPS, COVER_OPEN, 2, PRINTER_OPEN",
        "LABELS, SILENT, 0, PRINTER_SILENT",
        "SLIPS, SILENT, 0, PRINTER_SILENT"
    })
    void whatCameOutIsKnownAndTheRestFollows(
            Sheet sheet, Trouble trouble, int before, RefusalCode code) {
        List<String> whole = whole(sheet);
        List<String> out;
        try (FakePrinter printer = new FakePrinter(trouble, before)) {
            List<Integer> seen = new ArrayList<>();
            Paper waiting = trouble == Trouble.SILENT ? impatient : paper;
            Printed printed =
                    waiting.print(
                            job(sheet, 1, true),
                            printer.target(),
                            (done, total) -> {
                                assertEquals(whole.size(), total);
                                seen.add(done);
                            });
            assertEquals(before, printed.pages());
            assertEquals(IntStream.rangeClosed(1, before).boxed().toList(), seen);
            Refused stopped = printed.stopped().orElseThrow();
            assertEquals(code, stopped.code());
            assertEquals(
                    List.of(
                            printer.target().commandName(),
                            before,
                            whole.size(),
                            Integer.toString(before + 1)),
                    stopped.arguments());
            printer.close();
            out = new ArrayList<>(dots(printer.printed()));
        }
        assertEquals(before, out.size());
        try (FakePrinter printer = new FakePrinter(Trouble.NONE, 0)) {
            Printed printed = paper.print(job(sheet, before + 1, true), printer.target());
            assertEquals(whole.size() - before, printed.pages());
            printer.close();
            out.addAll(dots(printer.printed()));
        }
        assertEquals(whole, out);
    }

    /** What it swallowed may be out or not: it counts as not. */
    @ParameterizedTest
    @CsvSource({"LABELS, 3", "SLIPS, 2"})
    void aPrinterThatFallsSilentIsNotBelieved(Sheet sheet, int before) {
        try (FakePrinter printer = new FakePrinter(Trouble.SILENT, before)) {
            Printed printed = impatient.print(job(sheet, 1, true), printer.target());
            assertEquals(before, printed.pages());
            assertEquals(RefusalCode.PRINTER_SILENT, printed.stopped().orElseThrow().code());
        }
    }

    @ParameterizedTest
    @CsvSource({"LABELS", "SLIPS"})
    void aPrinterThatNeverAnswersPrintsUnasked(Sheet sheet) {
        List<String> whole = whole(sheet);
        try (FakePrinter printer = new FakePrinter(Trouble.SILENT, 0)) {
            Printed printed = impatient.print(job(sheet, 1, false), printer.target());
            assertEquals(Optional.empty(), printed.stopped());
            assertEquals(whole.size(), printed.pages());
            printer.close();
            assertEquals(whole, dots(printer.printed()));
        }
    }

    @Test
    void aPrinterThatIsOffIsSaidSo() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        Printed printed =
                paper.print(job(Sheet.LABELS, 1, true), new Target.Tcp("127.0.0.1", nobody));
        assertEquals(0, printed.pages());
        assertEquals(RefusalCode.PRINTER_OFF, printed.stopped().orElseThrow().code());
    }

    /** A printer that takes the connection and then nothing more: its memory is full. */
    @Test
    void aPrinterThatTakesNothingMoreIsNotWaitedForForever() throws IOException {
        try (ServerSocket full = new ServerSocket()) {
            full.setReceiveBufferSize(1024);
            full.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            RoundContents many = Rounds.ofSize(400, 4);
            PrintJob job =
                    Prints.job(Sheet.SLIPS, many)
                            .on(PaperSize.ROLL_80)
                            .with(
                                    new PrintJob.SmallRun(
                                            Prints.from(1, many).codes(),
                                            1,
                                            job(Sheet.SLIPS, 1, false).small().feed()));
            Printed printed =
                    impatient.print(job, new Target.Tcp("127.0.0.1", full.getLocalPort()));
            assertTrue(printed.pages() < 400);
            assertEquals(RefusalCode.PRINTER_SILENT, printed.stopped().orElseThrow().code());
        }
    }

    @Test
    void listsDoNotGoToASmallPrinter() {
        for (Target target :
                List.of(new Target.Tcp("127.0.0.1", 9), new Target.File(Path.of("x.prn")))) {
            for (PrintJob job :
                    List.of(
                            Prints.job(Sheet.PICKING, ROUND),
                            Prints.job(Sheet.LABELS, ROUND).on(PaperSize.A4_3X5))) {
                Refused refused = assertThrows(Refused.class, () -> paper.print(job, target));
                assertEquals(RefusalCode.OPTION_NOT_FOR_SHEET, refused.code());
            }
        }
    }

    /** A queue gets every label as a job of its own, in the printer's language. */
    @Test
    void aQueueOfTheSystemGetsTheCommands() throws IOException {
        List<String> whole = whole(Sheet.LABELS);
        FakeQueue queue = FakeQueue.installed();
        queue.taken().clear();
        Printed printed =
                paper.print(
                        job(Sheet.LABELS, 1, true),
                        new Target.Printer(Optional.of(queue.getName())));
        assertEquals(Optional.empty(), printed.stopped());
        List<String> out = new ArrayList<>();
        for (byte[] bytes : queue.taken()) {
            CommandReader reader = new CommandReader(new ByteArrayInputStream(bytes));
            out.add(CommandReader.dots(reader.next().orElseThrow().page().orElseThrow()));
            assertTrue(reader.next().isEmpty());
        }
        assertEquals(whole, out);
    }

    @Test
    void whatIsSaidOfAPrinterIsKept(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("of").resolve("printers.properties");
        Paper measured =
                new Paper(
                        new Fonts(new SystemFonts(List.of())),
                        Optional.of(new PrinterOffsets(kept)),
                        PATIENCE);
        PrintJob.Feed feed =
                new PrintJob.Feed(OptionalDouble.of(0.5), OptionalDouble.empty(), true);
        Target.Tcp target;
        try (FakePrinter printer = new FakePrinter(Trouble.NONE, 0)) {
            target = printer.target();
            Offset moved = measured.printTest(PaperSize.LABEL_60X40, target, feed, Prints.HEAD);
            assertEquals(new Offset(0.5, 0), moved);
            printer.close();
            assertEquals(8 + 4, leftmost(printer.printed().getFirst()));
        }
        assertEquals(new Offset(0.5, 0), new PrinterOffsets(kept).of(target.commandName()));
        PrintJob.Feed further =
                new PrintJob.Feed(OptionalDouble.empty(), OptionalDouble.of(1), true);
        assertEquals(
                new Offset(0.5, 1),
                measured.printTest(
                        PaperSize.LABEL_60X40,
                        new Target.Printer(Optional.of(kept(kept, target))),
                        further,
                        Prints.HEAD));
        new PrinterOffsets(kept).keep("热敏 标签机=1:2", new Offset(-1.25, 3));
        assertEquals(new Offset(-1.25, 3), new PrinterOffsets(kept).of("热敏 标签机=1:2"));
        assertEquals(new Offset(0.5, 0), new PrinterOffsets(kept).of(target.commandName()));
        assertEquals(Offset.NONE, new PrinterOffsets(kept).of("another"));
        Files.writeString(kept, "another=left\n");
        assertThrows(Refused.class, () -> new PrinterOffsets(kept).of("another"));
        try (Stream<Path> files = Files.list(kept.getParent())) {
            assertEquals(List.of(kept), files.toList());
        }
    }

    /** Gives another printer what is kept of this one, and returns its name. */
    private static String kept(Path file, Target.Tcp target) {
        PrinterOffsets offsets = new PrinterOffsets(file);
        String queue = FakeQueue.installed().getName();
        offsets.keep(queue, offsets.of(target.commandName()));
        return queue;
    }

    private static int leftmost(Bitmap picture) {
        for (int x = 0; x < picture.width(); x++) {
            for (int y = 0; y < picture.height(); y++) {
                if (picture.isBlack(x, y)) {
                    return x;
                }
            }
        }
        return picture.width();
    }

    @ParameterizedTest
    @CsvSource({
        "tcp:192.168.1.9:9100, 192.168.1.9, 9100",
        "tcp:printer.local:6101, printer.local, 6101",
        "tcp:[fe80::1]:9100, fe80::1, 9100"
    })
    void aPrinterOnTheNetworkIsNamed(String text, String host, int port) {
        assertEquals(new Target.Tcp(host, port), Target.named(text));
        assertEquals(text, Target.named(text).commandName());
    }

    @ParameterizedTest
    @CsvSource({"tcp:", "tcp:host", "tcp:host:", "tcp:host:99999", "tcp::9100", "tcp:host:x"})
    void aPortThatCannotBeReadIsRefused(String text) {
        assertEquals(
                RefusalCode.OPTION_UNREADABLE,
                assertThrows(Refused.class, () -> Target.named(text)).code());
    }
}
