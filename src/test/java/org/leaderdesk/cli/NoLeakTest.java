package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.fixture.ByteSearch;
import org.leaderdesk.fixture.ChildDesk;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * F10: a day's work with a thousand people leaves none of their names, nicknames and phones
 * readable anywhere but on the papers themselves.
 */
class NoLeakTest {

    private static final int PEOPLE = 1000;
    private static final String SURNAMES = "赵钱孙李周吴郑冯陈褚";
    private static final String FIRST = "嘉博文浩宇轩梓涵欣怡";
    private static final String SECOND = "琪琳瑶瑜璐璟瑾琛珊玥";
    private static final List<Charset> ENCODINGS =
            List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"));

    @TempDir Path folder;
    private final ByteSearch search = search();

    @Test
    void namesAndPhonesStayOutOfEveryFileAndOutput() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path papers = Files.createDirectory(folder.resolve("papers"));
        Path book = home.resolve("book");
        Path orders = papers.resolve("orders.csv");
        Files.writeString(orders, String.join("\r\n", orders().lines()) + "\r\n");
        Path wrong = Files.writeString(papers.resolve("wrong"), "not the passcode");

        String said;
        try (ChildDesk desk = ChildDesk.in(home, temporary)) {
            assertEquals(0, desk.run("book", "create", "--leader", "团长", "--book", book));
            assertEquals(0, desk.run("import", "orders", orders, "--book", book), desk.said());
            assertEquals(
                    0,
                    desk.run("arrive", "record", "--rest-as-ordered", "--book", book),
                    desk.said());
            for (Sheet sheet : Sheet.values()) {
                Path paper = papers.resolve(sheet.commandName() + ".pdf");
                assertEquals(
                        0,
                        desk.run("print", sheet.commandName(), "--out", paper, "--book", book),
                        desk.said());
            }
            for (String kind : List.of("book", "user", "round")) {
                String command = kind.equals("book") ? "info" : "list";
                assertEquals(
                        3,
                        desk.run(
                                kind,
                                command,
                                "--book",
                                book,
                                "--passcode-file",
                                wrong,
                                "--verbose"));
            }
            Path backup = home.resolve("backup.zip");
            assertEquals(0, desk.run("book", "backup", "--out", backup, "--book", book));
            assertEquals(0, desk.run("book", "check", "--book", book), desk.said());
            said = desk.said();
            // Looked at while the book's log may still hold what was written.
            assertEquals(List.of(), found(home));
        }
        assertEquals(List.of(), search.in(said.getBytes(UTF_8)));
        assertEquals(List.of(), found(home));
        assertEquals(List.of(), found(temporary));
        assertFindsWhatIsThere(orders);
    }

    /** The same search on what does hold them: the imported file, and each encoding by itself. */
    private void assertFindsWhatIsThere(Path orders) throws IOException {
        // In UTF-8 and, for phones, in GB18030 too, which is the same for digits.
        assertEquals(PEOPLE * 3, search.in(Files.readAllBytes(orders)).size());
        for (Charset encoding : ENCODINGS) {
            Path planted = folder.resolve("planted");
            byte[] bytes = ("\u0001x" + name(7) + "," + phone(999)).getBytes(encoding);
            Files.write(planted, bytes);
            assertEquals(List.of(name(7), phone(999)), search.in(bytes), encoding.name());
        }
        Path zip = folder.resolve("home/planted.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("book.db"));
            // Beside other text, or the zip would not even shrink it.
            out.write((nickname(3) + "x".repeat(99)).getBytes(UTF_8));
        }
        assertEquals(List.of(zip + "!: " + nickname(3)), found(folder.resolve("home")));
    }

    private List<String> found(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search.in(Files.readAllBytes(file)).forEach(hit -> found.add(file + ": " + hit));
                if (file.toString().endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(file.toFile())) {
                        for (ZipEntry entry : Collections.list(zip.entries())) {
                            byte[] bytes = zip.getInputStream(entry).readAllBytes();
                            search.in(bytes).forEach(hit -> found.add(file + "!: " + hit));
                        }
                    }
                }
            }
        }
        assertTrue(Files.exists(root));
        return found;
    }

    private static ByteSearch search() {
        Map<String, List<Charset>> words = new LinkedHashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            words.put(name(i), ENCODINGS);
            words.put(nickname(i), ENCODINGS);
            words.put(phone(i), ENCODINGS);
        }
        return new ByteSearch(words);
    }

    private static OrderLines orders() {
        OrderLines orders = new OrderLines();
        for (int i = 0; i < PEOPLE; i++) {
            orders.order(
                            i + 1,
                            nickname(i),
                            name(i),
                            phone(i),
                            "阳光花园" + (1 + i % 9) + "号" + (101 + i % 800),
                            "已支付")
                    .item("蓝莓(125g)", "水果", 1 + i % 3, "29.90", "0");
        }
        return orders;
    }

    private static String name(int i) {
        return "" + SURNAMES.charAt(i / 100) + FIRST.charAt(i / 10 % 10) + SECOND.charAt(i % 10);
    }

    private static String nickname(int i) {
        return name(i).substring(1) + "的小店" + SURNAMES.charAt(i / 100);
    }

    private static String phone(int i) {
        return "1" + (38 + i % 2) + "5" + (1_000_000 + i * 7919);
    }
}
