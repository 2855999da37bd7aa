package org.leaderdesk.platform;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Files that only whoever runs the platform may read. */
public final class KeyFile {

    private static final int LENGTH = 32;

    private KeyFile() {}

    /**
     * The platform's key for personal data; made where the file is not there.
     *
     * @throws IOException where it cannot be read or written, or is no key
     */
    public static byte[] readOrMake(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        try {
            write(file, key);
            return key;
        } catch (FileAlreadyExistsException e) {
            byte[] kept = Files.readAllBytes(file);
            if (kept.length != LENGTH) {
                throw new IOException(file + " is not a key of " + LENGTH + " bytes", e);
            }
            return kept;
        }
    }

    /** Writes a new file that nobody else may read, onto the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        Set<StandardOpenOption> fresh =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<Set<PosixFilePermission>> mine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                posix ? FileChannel.open(file, fresh, mine) : FileChannel.open(file, fresh)) {
            Channels.newOutputStream(channel).write(bytes);
            channel.force(true);
        }
    }
}
