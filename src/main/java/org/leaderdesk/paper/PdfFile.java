package org.leaderdesk.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Pages as a PDF whose bytes depend on what it shows and the print time alone. */
final class PdfFile {

    /** Six random letters name a font's subset, 32 random digits the file; both twice over. */
    private static final Pattern RANDOM =
            Pattern.compile(
                    "(?<=/)[A-Z]{6}(?=\\+[A-Za-z0-9])|(?<=/ID"
                            + " \\[)<[0-9a-fA-F]{32}><[0-9a-fA-F]{32}>");

    private PdfFile() {}

    /**
     * Writes the pages.
     *
     * @param leaves at least one
     * @param offset how far everything is moved on its page
     */
    static byte[] of(List<Leaf> leaves, Offset offset, String title, ZonedDateTime printedAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(size(leaves.getFirst()));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle(title);
        document.addProducer();
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(printedAt)));
        PdfContentByte canvas = writer.getDirectContent();
        for (Leaf leaf : leaves) {
            document.setPageSize(size(leaf));
            document.newPage();
            writer.setPageEmpty(false);
            if (!offset.equals(Offset.NONE)) {
                canvas.concatCTM(1, 0, 0, 1, offset.rightPoints(), -offset.downPoints());
            }
            draw(leaf.page(), canvas, leaf.height());
        }
        document.close();
        return settled(out.toByteArray());
    }

    private static Rectangle size(Leaf leaf) {
        return new Rectangle(leaf.width(), leaf.height());
    }

    private static void draw(Page page, PdfContentByte canvas, float height) {
        float shade = -1;
        for (Page.Mark mark : page.marks()) {
            if (mark instanceof Page.Fill fill) {
                if (fill.shade() != shade) {
                    shade = fill.shade();
                    canvas.setGrayFill(shade);
                }
                canvas.rectangle(
                        fill.x(), height - fill.top() - fill.height(), fill.width(), fill.height());
                canvas.fill();
            } else if (mark instanceof Page.Panel panel) {
                shade = -1;
                canvas.setColorFill(new Color(panel.rgb()));
                canvas.roundRectangle(
                        panel.x(),
                        height - panel.top() - panel.height(),
                        panel.width(),
                        panel.height(),
                        panel.radius());
                canvas.fill();
            } else if (mark instanceof Page.TickBox box) {
                canvas.setLineWidth(0.8f);
                canvas.rectangle(box.x(), height - box.top() - box.side(), box.side(), box.side());
                canvas.stroke();
            }
        }
        canvas.setGrayFill(Page.BLACK);
        int rgb = 0;
        canvas.beginText();
        for (Page.Mark mark : page.marks()) {
            if (mark instanceof Page.Ink ink) {
                if (ink.rgb() != rgb) {
                    rgb = ink.rgb();
                    canvas.setColorFill(new Color(rgb));
                }
                canvas.setFontAndSize(ink.face().font(), ink.size());
                canvas.setTextMatrix(ink.x(), height - ink.baseline());
                canvas.showText(ink.text());
            }
        }
        canvas.endText();
    }

    /**
     * The library draws random letters for the names of font subsets and for the file's id. They
     * are replaced by letters and digits of the same length that follow from the content, so that a
     * list printed again has the same sha256.
     */
    private static byte[] settled(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<int[]> places =
                RANDOM.matcher(text).results().map(m -> new int[] {m.start(), m.end()}).toList();
        for (int[] place : places) {
            for (int at = place[0]; at < place[1]; at++) {
                pdf[at] =
                        (byte)
                                (place[1] - place[0] == 6
                                        ? 'L'
                                        : pdf[at] == '<' || pdf[at] == '>' ? pdf[at] : '0');
            }
        }
        String digest = HexFormat.of().formatHex(sha256(pdf)).substring(0, 32);
        for (int[] place : places) {
            if (place[1] - place[0] > 6) {
                byte[] id =
                        ("<" + digest + "><" + digest + ">").getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(id, 0, pdf, place[0], id.length);
            }
        }
        return pdf;
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
