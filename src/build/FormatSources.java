import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the format of every Java file under a folder: {@code check|write SRC STAMP}.
 *
 * <p>The formatter takes files only, and no shell is the same on three systems; so this walks the
 * tree, on the JDK of the build. Files older than the last clean pass (the stamp) are left out.
 */
final class FormatSources {
    private FormatSources() {}

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        Path src = Path.of(args[1]);
        Path stamp = Path.of(args[2]);
        // Taken before the walk: a file saved while the formatter runs is looked at next time.
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
        List<String> files = javaFiles(src, stamp);
        if (files.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(
                write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        command.addAll(files);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Main(out, err, System.in).format(command.toArray(String[]::new));
        out.flush();
        err.flush();
        if (code != 0) {
            System.err.println(
                    "The files above are not in the project's format: run"
                            + " 'mvn -Pformat process-sources'.");
            System.exit(1);
        }
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, begun);
    }

    private static List<String> javaFiles(Path src, Path stamp) throws IOException {
        FileTime since =
                Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        List<String> files = new ArrayList<>();
        try (var walk = Files.walk(src)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                if (file.toString().endsWith(".java")
                        && Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    files.add(file.toString());
                }
            }
        }
        return files;
    }
}
