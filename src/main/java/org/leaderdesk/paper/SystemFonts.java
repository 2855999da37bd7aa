package org.leaderdesk.paper;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.openpdf.text.pdf.BaseFont;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts of this computer, for characters the shipped fonts lack. Nothing is read before such a
 * character turns up; then fonts that usually help are asked first, and what was read is kept.
 */
final class SystemFonts {

    /** Parts of file names of fonts with rare characters, signs and emoji, the likeliest first. */
    private static final List<String> LIKELY =
            List.of(
                    "simsunb",
                    "extb",
                    "ext-b",
                    "hanamin",
                    "plangothic",
                    "cjk",
                    "pingfang",
                    "songti",
                    "seguisym",
                    "symbola",
                    "symbol",
                    "seguiemj",
                    "emoji",
                    "dejavusans");

    private final List<Path> folders;
    private final Map<Integer, Optional<Face>> answers = new HashMap<>();
    private final List<Candidate> read = new ArrayList<>();
    private List<Path> unread = List.of();
    private boolean listed;

    SystemFonts(List<Path> folders) {
        this.folders = folders;
    }

    /** Where Windows, macOS and Linux keep fonts. */
    static SystemFonts ofThisComputer() {
        Path home = Path.of(System.getProperty("user.home", "."));
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getenv("WINDIR"))
                .ifPresent(w -> folders.add(Path.of(w, "Fonts")));
        Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                .ifPresent(l -> folders.add(Path.of(l, "Microsoft", "Windows", "Fonts")));
        folders.add(Path.of("/System/Library/Fonts"));
        folders.add(Path.of("/Library/Fonts"));
        folders.add(home.resolve("Library/Fonts"));
        folders.add(Path.of("/usr/share/fonts"));
        folders.add(Path.of("/usr/local/share/fonts"));
        folders.add(home.resolve(".local/share/fonts"));
        folders.add(home.resolve(".fonts"));
        return new SystemFonts(folders);
    }

    /** The first font that can draw the character and may be embedded. */
    synchronized Optional<Face> faceWith(int character) {
        Optional<Face> known = answers.get(character);
        if (known == null) {
            known = look(character);
            answers.put(character, known);
        }
        return known;
    }

    private Optional<Face> look(int character) {
        if (!listed) {
            unread = new ArrayList<>(fontFiles());
            listed = true;
        }
        for (int at = 0; ; at++) {
            while (at >= read.size()) {
                if (unread.isEmpty()) {
                    return Optional.empty();
                }
                readNext(unread.removeFirst());
            }
            Candidate candidate = read.get(at);
            if (candidate.characters.getGlyphId(character) > 0) {
                Optional<Face> face = candidate.face().filter(f -> f.has(character));
                if (face.isPresent()) {
                    return face;
                }
            }
        }
    }

    private List<Path> fontFiles() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> tree = Files.walk(folder, 6)) {
                    tree.filter(file -> isFont(file.getFileName().toString())).forEach(files::add);
                } catch (IOException | UncheckedIOException unreadable) {
                    // A folder this user may not read has no fonts to offer.
                    continue;
                }
            }
        }
        files.sort(Comparator.<Path>comparingInt(SystemFonts::unlikeliness).thenComparing(f -> f));
        return files;
    }

    private static boolean isFont(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ttf") || lower.endsWith(".otf") || lower.endsWith(".ttc");
    }

    private static int unlikeliness(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < LIKELY.size(); i++) {
            if (name.contains(LIKELY.get(i))) {
                return i;
            }
        }
        return LIKELY.size();
    }

    private void readNext(Path file) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                try (TrueTypeCollection collection = new TrueTypeCollection(file.toFile())) {
                    int[] index = {0};
                    collection.processAllFonts(font -> add(font, file + "," + index[0]++));
                }
            } else {
                try (TrueTypeFont font =
                        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
                    add(font, file.toString());
                }
            }
        } catch (IOException | RuntimeException broken) {
            // A broken font file cannot help; the next one may.
            return;
        }
    }

    /** Colour-bitmap fonts have no outlines, so that a PDF could not show them. */
    private void add(TrueTypeFont font, String name) throws IOException {
        if (font.getTableMap().containsKey("glyf") || font.getTableMap().containsKey("CFF ")) {
            read.add(new Candidate(name, font.getUnicodeCmapLookup()));
        }
    }

    /** A font file that was read, loaded for printing only when it is needed. */
    private static final class Candidate {
        private final String name;
        private final CmapLookup characters;
        private Optional<Face> face = Optional.empty();
        private boolean refused;

        Candidate(String name, CmapLookup characters) {
            this.name = name;
            this.characters = characters;
        }

        Optional<Face> face() {
            if (face.isEmpty() && !refused) {
                try {
                    face =
                            Optional.of(
                                    new Face(BaseFont.createFont(name, BaseFont.IDENTITY_H, true)));
                } catch (IOException | RuntimeException notForPrinting) {
                    refused = true;
                }
            }
            return face;
        }
    }
}
