package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Labels or slips sent to a small printer one by one, each only after the printer said that the one
 * before is out, as far as it can be asked.
 */
final class PrintRun {

    private final PaperSize size;
    private final PrinterLanguage language;
    private final DrawnPages pages;
    private final PrintWatch watch;
    private final MessageDigest sent = PdfFile.sha256();
    private int out;

    /**
     * A run.
     *
     * @param pages the labels or slips, one a page
     */
    PrintRun(PaperSize size, DrawnPages pages, PrintWatch watch) {
        this.size = size;
        this.language = PrinterLanguage.of(size);
        this.pages = pages;
        this.watch = watch;
    }

    /** How a printer is reached. */
    interface Opening {
        PrinterPort open() throws IOException, PrinterTrouble;
    }

    /**
     * Sends all pages, or as many as the printer takes.
     *
     * @param ask whether the printer is asked how it is, where it can answer
     * @param printer what the sentence about a printer that stopped calls it
     * @param from the number of the first page in its list, from 1
     * @return why it stopped; empty when all is out
     */
    Optional<Refused> run(Opening opening, boolean ask, String printer, int from) {
        try (PrinterPort port = opening.open()) {
            for (int page = 0; page < pages.count(); page++) {
                byte[] bytes = language.page(pages.bitmap(page, size.dots()));
                if (ask && port instanceof PrinterPort.Answering answering) {
                    language.requireReady(answering);
                    port.send(bytes);
                    language.requireOut(answering);
                } else {
                    port.send(bytes);
                }
                sent.update(bytes);
                out++;
                watch.out(out, pages.count());
            }
            return Optional.empty();
        } catch (PrinterTrouble trouble) {
            return Optional.of(stopped(trouble.code(), trouble, printer, from));
        } catch (IOException hungUp) {
            // After the last page there is nothing left to lose.
            return out == pages.count()
                    ? Optional.empty()
                    : Optional.of(stopped(RefusalCode.PRINTER_GONE, hungUp, printer, from));
        }
    }

    private Refused stopped(RefusalCode code, Exception cause, String printer, int from) {
        return new Refused(code, cause, printer, out, pages.count(), Integer.toString(from + out));
    }

    /** How many are out. */
    int out() {
        return out;
    }

    /** SHA-256 of the bytes of those that are out. */
    byte[] sha256() {
        return sent.digest();
    }
}
