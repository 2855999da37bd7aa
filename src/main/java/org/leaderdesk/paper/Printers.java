package org.leaderdesk.paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** This computer's printers. */
public final class Printers {

    private Printers() {}

    /** Their names, the default printer first. */
    public static List<String> names() {
        Optional<PrintService> first =
                Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService());
        List<PrintService> all = List.of(PrintServiceLookup.lookupPrintServices(null, null));
        return java.util.stream.Stream.concat(first.stream(), all.stream())
                .map(PrintService::getName)
                .distinct()
                .toList();
    }

    /**
     * Hands the pages over. They are drawn here, since few printers' drivers take a PDF as it is.
     *
     * @throws Refused PRINTER_FAILED where the printer is not there or did not take them, and
     *     PRINT_CANCELLED where a person stopped the job in the system's own window; some pages may
     *     have come out either way, so that neither counts as printed
     */
    static void print(byte[] pdf, Target.Printer printer) {
        PrintService service = find(printer);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            job.print();
        } catch (PrinterAbortException cancelled) {
            throw new Refused(RefusalCode.PRINT_CANCELLED, cancelled, service.getName());
        } catch (PrinterException | IOException failed) {
            throw new Refused(RefusalCode.PRINTER_FAILED, failed, service.getName());
        }
    }

    static PrintService find(Target.Printer printer) {
        if (printer.name().isEmpty()) {
            PrintService service = PrintServiceLookup.lookupDefaultPrintService();
            if (service == null) {
                throw new Refused(RefusalCode.PRINTER_FAILED, "default");
            }
            return service;
        }
        String name = printer.name().get();
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.PRINTER_FAILED, name));
    }
}
