package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.fixture.OrderLines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files that are broken, mistaken or meant to do harm: each is refused with one reason. */
class HostileFilesTest {

    private static final int SEEDS = 150;

    @TempDir Path folder;

    private OrderFile read(Path file) {
        return OrderFiles.read(file, ReadOptions.in(SampleExportsTest.SHANGHAI));
    }

    private RefusalCode refusal(Path file) {
        return assertThrows(Refused.class, () -> read(file)).code();
    }

    private RefusalCode refusal(String name, byte[] bytes) throws IOException {
        return refusal(Files.write(folder.resolve(name), bytes));
    }

    @Test
    void aCopyThatStoppedInItsLastLine() throws IOException {
        String[] lines = OrderLines.ofThreePeople().lines();
        String whole = String.join("\r\n", lines);
        assertEquals(
                4, read(Files.writeString(folder.resolve("whole.csv"), whole)).orders().size());
        String cut = whole.substring(0, whole.lastIndexOf("南门保安室") - 4);
        assertEquals(RefusalCode.FILE_TRUNCATED, refusal("cut.csv", text(cut)));
    }

    @Test
    void whatIsNoTable() throws IOException {
        assertEquals(RefusalCode.FILE_NOT_FOUND, refusal(folder.resolve("absent.xlsx")));
        assertEquals(RefusalCode.FILE_IS_FOLDER, refusal(folder));
        assertEquals(RefusalCode.FILE_EMPTY, refusal("empty.csv", new byte[0]));
        assertEquals(RefusalCode.FILE_NOT_A_TABLE, refusal("web.xls", text("<html><table><tr>")));
        assertEquals(RefusalCode.FILE_NOT_A_TABLE, refusal("doc.xlsx", text("%PDF-1.7 ...")));
        assertEquals(RefusalCode.FILE_NOT_A_TABLE, refusal("zeros.csv", new byte[1000]));
        assertEquals(RefusalCode.LAYOUT_UNKNOWN, refusal("note.csv", text("明天到货\n记得来拿\n")));
        byte[] garbage = new byte[4000];
        new Random(1).nextBytes(garbage);
        garbage[0] = 'P';
        garbage[1] = 'K';
        garbage[2] = 3;
        garbage[3] = 4;
        assertEquals(RefusalCode.FILE_TRUNCATED, refusal("garbage.xlsx", garbage));
    }

    @Test
    void oldAndLockedWorkbooks() throws IOException {
        byte[] old = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(magic, 0, old, 0, 4);
        assertEquals(RefusalCode.FILE_OLD_XLS, refusal("old.xls", old));
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        assertEquals(RefusalCode.FILE_PASSWORD_PROTECTED, refusal("locked.xlsx", old));
    }

    @Test
    void encodingsAreToldFromTheBytes() throws IOException {
        String text = LayoutFixture.csv(LayoutFixture.rows("ktt-15"));
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            String marked = charset.endsWith("E") ? '\ufeff' + text : text;
            Path file =
                    Files.write(
                            folder.resolve(charset + ".csv"),
                            marked.getBytes(Charset.forName(charset)));
            assertEquals(LayoutFixture.ORDERS, read(file).orders().size(), charset);
        }
        for (char separator : new char[] {';', '\t'}) {
            String other = text.replace("\",\"", "\"" + separator + "\"");
            Path file = Files.writeString(folder.resolve("separated.csv"), other);
            assertEquals(LayoutFixture.ORDERS, read(file).orders().size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFF, '\n'});
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> read(Files.write(folder.resolve("mixed.csv"), bytes.toByteArray())));
        assertEquals(RefusalCode.FILE_ENCODING, refused.code());
        assertEquals(text.lines().count() + 1L, ((Number) refused.arguments().get(1)).longValue());
        byte[] half = Arrays.copyOf(text("跟团号,商品,数量,收货人\n1,橙,2,张三\n2,橙,1,李"), 56);
        Refused stopped =
                assertThrows(
                        Refused.class, () -> read(Files.write(folder.resolve("half.csv"), half)));
        assertEquals(RefusalCode.FILE_TRUNCATED, stopped.code());
        assertEquals(3, stopped.arguments().get(1));
        assertEquals(
                RefusalCode.FILE_TRUNCATED,
                refusal("quote.csv", text("跟团号,商品,数量,收货人\n1,\"橙,2,张三\n2,橙,1,李四\n")));
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() throws IOException {
        Path zipped = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(text(LayoutFixture.csv(LayoutFixture.rows("ktt-15"))));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            spaces[spaces.length / 2] = '\n';
            for (int i = 0; i < spaces.length; i += 50_000) {
                spaces[i] = '\n';
            }
            for (int i = 0; i < 20; i++) {
                out.write(spaces);
            }
        }
        assertEquals(RefusalCode.FILE_TOO_LARGE, refusal(zipped));

        String spaces = " ".repeat(12 << 20);
        Path workbook =
                new WorkbookFixture()
                        .rawSheet("Sheet1", "<row r=\"1\"/>")
                        .part("xl/media/a.bin", spaces)
                        .write(folder.resolve("bomb.xlsx"));
        assertEquals(RefusalCode.FILE_TOO_LARGE, refusal(workbook));

        Path rows = folder.resolve("rows.csv");
        Files.writeString(rows, "跟团号,商品,数量\n1,橙,1\n" + "\n".repeat(1_000_001));
        assertEquals(RefusalCode.FILE_TOO_LARGE, refusal(rows));
    }

    @Test
    void craftedPartsNeverReachTheReader() throws IOException {
        for (String row :
                List.of(
                        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                        "<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>",
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>"
                                + "a".repeat(500_000)
                                + "</t></is></c></row>",
                        "<a>".repeat(5_000),
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
                        "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>",
                        "<row r=\"1\"><c r=\"A1\" s=\"x\"><v>1</v></c></row>",
                        "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"5\"/><v>1</v></c></row>")) {
            Path file = new WorkbookFixture().rawSheet("S", row).write(folder.resolve("c.xlsx"));
            Refused refused = assertThrows(Refused.class, () -> read(file), row);
            assertTrue(refused.code().name().matches("FILE_.*|LAYOUT_.*"), refused.code() + row);
        }
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String external =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><worksheet>&x;</worksheet>";
        Path xxe =
                new WorkbookFixture()
                        .rawSheet("S", "")
                        .part("xl/worksheets/sheet1.xml", external)
                        .write(folder.resolve("xxe.xlsx"));
        assertEquals(RefusalCode.FILE_NOT_A_TABLE, refusal(xxe));
    }

    @Test
    void anUnknownCompressionIsNoMissingClass() throws IOException {
        byte[] zip =
                Files.readAllBytes(
                        new WorkbookFixture()
                                .sheet("S", LayoutFixture.rows("ktt-15"))
                                .write(folder.resolve("ok.xlsx")));
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 10] = 93;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 8] = 93;
            }
        }
        assertEquals(RefusalCode.FILE_NOT_A_TABLE, refusal("zstd.xlsx", zip));
    }

    @Test
    void whateverBytesAreChangedTheFileIsReadOrRefused() throws IOException {
        byte[] workbook =
                Files.readAllBytes(
                        new WorkbookFixture()
                                .sheet("顾客购买表", LayoutFixture.rows("ktt-24"))
                                .dateStyle()
                                .write(folder.resolve("valid.xlsx")));
        byte[] csv = text(LayoutFixture.csv(LayoutFixture.rows("ktt-15")));
        int refused = 0;
        for (int seed = 0; seed < 2 * SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = (seed % 2 == 0 ? workbook : csv).clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(5) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            }
            Path file = Files.write(folder.resolve("mutated"), bytes);
            try {
                OrderFile read = read(file);
                assertTrue(read.rejected().isEmpty() || read.orders().isEmpty());
            } catch (Refused e) {
                refused++;
            }
        }
        assertTrue(refused > SEEDS / 4, "refused " + refused);
    }

    /** The same inside the parts, where a changed archive would be noticed by its checksum. */
    @Test
    void whateverIsChangedInsideAWorkbookItIsReadOrRefused() throws IOException {
        String rows = rawRows(LayoutFixture.rows("ktt-15").subList(0, 8));
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            StringBuilder changed = new StringBuilder(rows);
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                int at = random.nextInt(changed.length());
                switch (random.nextInt(4)) {
                    case 0 -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 ->
                            changed.delete(at, Math.min(changed.length(), at + random.nextInt(30)));
                    case 2 -> changed.insert(at, "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>");
                    default -> changed.insert(at, changed.substring(at / 2, at / 2 + 9));
                }
            }
            Path file =
                    new WorkbookFixture()
                            .rawSheet("S", changed.toString())
                            .write(folder.resolve("inside.xlsx"));
            try {
                read(file);
            } catch (Refused e) {
                assertTrue(e.code().kind() == RefusalCode.Kind.DATA, e.code().name());
            }
        }
    }

    private static String rawRows(List<List<String>> rows) {
        StringBuilder raw = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            raw.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                raw.append(WorkbookFixture.text(c, r + 1, rows.get(r).get(c)));
            }
            raw.append("</row>");
        }
        return raw.toString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
