package org.leaderdesk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A queue of this computer that takes a printer's own commands and keeps them. */
final class FakeQueue implements PrintService {

    private static final FakeQueue ONE = new FakeQueue();

    private final List<byte[]> taken = new ArrayList<>();

    private FakeQueue() {
        PrintServiceLookup.registerService(this);
    }

    /** The one queue; the system keeps it as long as it runs. */
    static FakeQueue installed() {
        return ONE;
    }

    /** What each job held. */
    List<byte[]> taken() {
        return taken;
    }

    @Override
    public String getName() {
        return "Label printer of the tests";
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[] {DocFlavor.BYTE_ARRAY.AUTOSENSE};
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor flavor) {
        return flavor.equals(DocFlavor.BYTE_ARRAY.AUTOSENSE);
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
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
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public Object getSupportedAttributeValues(
            Class<? extends Attribute> category, DocFlavor flavor, AttributeSet attributes) {
        return null;
    }

    @Override
    public boolean isAttributeValueSupported(
            Attribute value, DocFlavor flavor, AttributeSet attributes) {
        return false;
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor flavor, AttributeSet attributes) {
        return null;
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }

    private final class Job implements DocPrintJob {

        @Override
        public void print(Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
            try {
                if (!isDocFlavorSupported(doc.getDocFlavor())) {
                    throw new PrintException("not a printer's commands");
                }
                taken.add((byte[]) doc.getPrintData());
            } catch (IOException e) {
                throw new PrintException(e);
            }
        }

        @Override
        public PrintService getPrintService() {
            return FakeQueue.this;
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            return new HashPrintJobAttributeSet();
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removePrintJobListener(PrintJobListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addPrintJobAttributeListener(
                PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
