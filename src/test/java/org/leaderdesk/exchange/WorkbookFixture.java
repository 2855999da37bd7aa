package org.leaderdesk.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that a test can make any of them wrong. */
final class WorkbookFixture {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheetNames = new StringBuilder();
    private final StringBuilder sheetLinks = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private int sheets;

    /** Adds a sheet of text cells. */
    WorkbookFixture sheet(String name, List<List<String>> rows) {
        StringBuilder data = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            data.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                data.append(text(c, r + 1, rows.get(r).get(c)));
            }
            data.append("</row>");
        }
        return rawSheet(name, data.toString());
    }

    /** Adds a sheet with its rows written out. */
    WorkbookFixture rawSheet(String name, String rows) {
        sheets++;
        String part = "xl/worksheets/sheet" + sheets + ".xml";
        sheetNames.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                        .formatted(name, sheets, sheets));
        sheetLinks.append(
                "<Relationship Id=\"rId%d\" Type=\"sheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(sheets, sheets));
        part(
                part,
                "<worksheet xmlns=\""
                        + MAIN
                        + "\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
        return this;
    }

    WorkbookFixture sharedStrings(String items) {
        types.append(override("/xl/sharedStrings.xml", "sharedStrings+xml"));
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    /** Style 1 is a date. */
    WorkbookFixture dateStyle() {
        types.append(override("/xl/styles.xml", "styles+xml"));
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\""
                        + MAIN
                        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"[&gt;1]yyyy/m/d\\ h:mm;@\"/></numFmts><cellXfs"
                        + " count=\"2\"><xf numFmtId=\"0\"/><xf"
                        + " numFmtId=\"164\"/></cellXfs></styleSheet>");
    }

    WorkbookFixture part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    static String text(int column, int row, String value) {
        String safe = value.replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"%s%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(letters(column), row, safe);
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + letters(column % 26);
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes().getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "xl/workbook.xml",
                    ("<workbook xmlns=\""
                                    + MAIN
                                    + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                    + sheetNames
                                    + "</sheets></workbook>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    ("<Relationships"
                         + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + sheetLinks
                                    + "</Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + types
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, TYPE + type);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
