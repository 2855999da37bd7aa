package org.leaderdesk.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program itself, in a process of its own, where the home folder, the temporary folder and the
 * book have Chinese, blanks and more bytes than old Windows takes in a path. SQLite itself takes no
 * more than 512 on Linux.
 */
class PathsTest {

    private static final String LONG = "很长的文件夹名 with blanks 一二三四五六七八九十 一二三四五六七八九十";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir Path folder;
    private Path home;
    private Path temporary;
    private Path said;

    @BeforeEach
    void folders() throws IOException {
        Path deep = folder;
        while (deep.toString().getBytes(StandardCharsets.UTF_8).length < 280) {
            deep = deep.resolve(LONG);
        }
        home = Files.createDirectories(deep.resolve("用户 李团长"));
        temporary = Files.createDirectories(deep.resolve("临时 文件"));
        said = folder.resolve("said");
    }

    @Test
    void aBookIsMadeFilledPrintedAndBackedUpThere() throws Exception {
        Path book = home.resolve("我的 账本");
        Path orders = home.resolve("周末 水果团（第 1 期）.csv");
        Files.writeString(orders, String.join("\r\n", OrderLines.ofThreePeople().lines()) + "\r\n");
        Path list = temporary.resolve("分拣单 周六.pdf");
        Path backup = temporary.resolve("备份 1.zip");
        run("book", "create", "--book", book, "--leader", "李团长");
        run("import", "orders", orders, "--book", book);
        run("print", "picking", "--out", list, "--book", book);
        run("book", "backup", "--out", backup, "--book", book);
        run("book", "restore", "--book", home.resolve("换 电脑"), "--from", backup);
        // The book used last is remembered below this home.
        run("book", "check");
        assertTrue(Files.size(list) > 1000);
        assertTrue(Files.readString(home.resolve(".leaderdesk/last-book")).contains("换 电脑"));
    }

    @Test
    void theDatabasesLibraryIsUnpackedIntoTheProgramsOwnFolder() throws Exception {
        run("book", "create", "--book", home.resolve("账本"), "--leader", "李团长");
        List<String> loaded =
                Files.readAllLines(said).stream()
                        .filter(
                                line ->
                                        line.contains("Loaded library")
                                                && line.contains("sqlitejdbc"))
                        .toList();
        assertFalse(loaded.isEmpty(), "the JVM says which libraries it loads");
        String own = home.resolve(".leaderdesk").resolve("native").toString();
        for (String line : loaded) {
            assertTrue(line.contains(own), line);
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.map(Path::getFileName).map(Path::toString).toList());
        }
    }

    private void run(Object... words) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "-Xlog:library=info:stdout",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-Djava.io.tmpdir=" + temporary,
                                "-Duser.home=" + home,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Main.class.getName()));
        for (Object word : words) {
            line.add(word.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("LEADERDESK_PASSCODE", "a passcode for paths");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it hangs");
            assertEquals(0, process.exitValue(), () -> read(said));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
