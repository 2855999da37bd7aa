package org.leaderdesk.book.keys;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The key-slot file and the generation before it. A write goes to a third name, is forced to the
 * disk and only then renamed, so that a power cut at any moment leaves one generation whole.
 */
final class KeyFile {

    static final String NAME = "keys.json";

    private static final int LARGEST = 8 << 20;

    private final Path folder;
    private final Path newest;
    private final Path older;
    private final Path unfinished;

    KeyFile(Path folder) {
        this.folder = folder;
        newest = folder.resolve(NAME);
        older = folder.resolve(NAME + ".1");
        unfinished = folder.resolve(NAME + ".tmp");
    }

    boolean exists() {
        return Files.exists(newest) || Files.exists(older);
    }

    /** The newest whole generation. */
    KeyFileContent read() {
        if (!exists()) {
            throw new Refused(RefusalCode.BOOK_NOT_FOUND, folder);
        }
        return read(newest)
                .or(() -> read(older))
                .orElseThrow(() -> new Refused(RefusalCode.BOOK_UNREADABLE, newest));
    }

    /** The newest whole generation as it would be written. */
    byte[] bytes() {
        try {
            return KeyFileJson.write(read());
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, newest);
        }
    }

    /** Writes a new generation and keeps the one before. */
    void write(KeyFileContent content) {
        try {
            writeUnfinished(content);
            // A torn newest file must not push out the whole one behind it.
            if (read(newest).isPresent()) {
                replace(newest, older);
            }
            replace(unfinished, newest);
            forceFolder();
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_WRITE_FAILED, e, newest);
        }
    }

    /** Writes so that no generation has what the content no longer says: a slot that was taken. */
    void writeOverAll(KeyFileContent content) {
        write(content);
        try {
            writeUnfinished(content);
            replace(unfinished, older);
            forceFolder();
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_WRITE_FAILED, e, older);
        }
    }

    private static Optional<KeyFileContent> read(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return KeyFileJson.read(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, file);
        }
    }

    private void writeUnfinished(KeyFileContent content) throws IOException {
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, ownerOnly());
        ByteBuffer bytes = ByteBuffer.wrap(KeyFileJson.write(content));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the renames last; Windows keeps them in its journal and opens no folder. */
    private void forceFolder() throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return newest.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
