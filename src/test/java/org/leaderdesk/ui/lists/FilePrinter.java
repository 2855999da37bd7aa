package org.leaderdesk.ui.lists;

import org.jspecify.annotations.Nullable;

import java.awt.print.Pageable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.ServiceUIFactory;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A printer that the system lists among the others, and whose pages go into a PostScript file. */
final class FilePrinter implements PrintService {

    /** What is to become of the next jobs; none left means that they are printed. */
    enum Mishap {
        FAILS,
        CANCELLED
    }

    private final String name;
    private final Path file;
    private final Deque<Mishap> mishaps = new ArrayDeque<>();

    private FilePrinter(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /** Puts a printer among the system's; it stays there as long as the program runs. */
    static FilePrinter installed(String name, Path file) {
        FilePrinter printer = new FilePrinter(name, file);
        if (!PrintServiceLookup.registerService(printer)) {
            throw new AssertionError("the system took no printer");
        }
        return printer;
    }

    synchronized void next(Mishap mishap) {
        mishaps.add(mishap);
    }

    private synchronized @Nullable Mishap mishap() {
        return mishaps.poll();
    }

    private void print(Doc doc) throws PrintException {
        Mishap mishap = mishap();
        if (mishap == Mishap.FAILS) {
            throw new PrintException("out of paper");
        }
        if (mishap == Mishap.CANCELLED) {
            // As Windows does it where somebody closes the driver's own window.
            throw FilePrinter.<RuntimeException>unchecked(new PrinterAbortException("cancelled"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            StreamPrintServiceFactory postScript =
                    StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
            StreamPrintService service = postScript.getPrintService(out);
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setPageable((Pageable) doc.getPrintData());
            job.print();
            service.dispose();
        } catch (IOException | PrinterException e) {
            throw new PrintException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return flavor instanceof DocFlavor.SERVICE_FORMATTED;
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[] {
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, DocFlavor.SERVICE_FORMATTED.PRINTABLE
        };
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> @Nullable T getAttribute(Class<T> category) {
        return null;
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[0];
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return false;
    }

    @Override
    public @Nullable Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public @Nullable Object getSupportedAttributeValues(
            Class<? extends Attribute> category,
            @Nullable DocFlavor flavor,
            @Nullable AttributeSet attributes) {
        return null;
    }

    @Override
    public boolean isAttributeValueSupported(
            Attribute value, @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
        return false;
    }

    @Override
    public @Nullable AttributeSet getUnsupportedAttributes(
            @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
        return null;
    }

    @Override
    public @Nullable ServiceUIFactory getServiceUIFactory() {
        return null;
    }

    private final class Job implements DocPrintJob {

        @Override
        public PrintService getPrintService() {
            return FilePrinter.this;
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            return new javax.print.attribute.HashPrintJobAttributeSet();
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {}

        @Override
        public void removePrintJobListener(PrintJobListener listener) {}

        @Override
        public void addPrintJobAttributeListener(
                PrintJobAttributeListener listener, @Nullable PrintJobAttributeSet attributes) {}

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}

        @Override
        public void print(Doc doc, @Nullable PrintRequestAttributeSet attributes)
                throws PrintException {
            FilePrinter.this.print(doc);
        }
    }
}
