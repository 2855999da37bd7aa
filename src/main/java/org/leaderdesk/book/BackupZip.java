package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The two entries of a backup's zip. Names in it are compared and never used as paths, sizes are
 * counted and never believed.
 */
final class BackupZip {

    private static final String DATABASE = "book.db";
    private static final String KEYS = "keys.json";
    private static final int LARGEST_KEYS = 8 << 20;

    /** Half-empty pages of a small book shrink much; beyond this size nothing honest does. */
    private static final long FREE_OF_RATIO = 16L << 20;

    private static final long HIGHEST_RATIO = 100;

    private BackupZip() {}

    static void write(Path zip, Path database, byte[] keys) throws IOException {
        Files.deleteIfExists(zip);
        Files.createFile(zip, ownerOnly(zip));
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            // Sealed values do not shrink; the rest does at the quickest level too.
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(entry(DATABASE));
            Files.copy(database, out);
            out.closeEntry();
            out.putNextEntry(entry(KEYS));
            out.write(keys);
            out.closeEntry();
        }
    }

    /** Without a time: the entries say nothing the database does not. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    /** Reads back what was written, byte by byte. */
    static void requireSame(Path zip, Path database, byte[] keys) throws IOException {
        try (ZipFile read = new ZipFile(zip.toFile());
                InputStream copied = read.getInputStream(required(read, DATABASE));
                InputStream original = Files.newInputStream(database);
                InputStream slots = read.getInputStream(required(read, KEYS))) {
            if (!isSame(copied, original) || !Arrays.equals(slots.readAllBytes(), keys)) {
                throw new ZipException("what was written is not what is read");
            }
        }
    }

    static void unpack(Path zip, BookFolder into) {
        try (ZipFile read = open(zip)) {
            if (read.size() != 2) {
                throw new ZipException("entries: " + read.size());
            }
            unpack(read, DATABASE, into.database(), ratioBound(Files.size(zip)));
            unpack(read, KEYS, into.keys(), LARGEST_KEYS);
        } catch (ZipException | IllegalArgumentException e) {
            // Some broken zips surface as a bad argument deep inside the JDK.
            throw new Refused(RefusalCode.BACKUP_UNREADABLE, e, zip);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, into.path());
        }
    }

    /** Some broken zips end too soon for the JDK; nothing was written yet. */
    private static ZipFile open(Path zip) throws ZipException {
        try {
            return new ZipFile(zip.toFile());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static long ratioBound(long zipped) {
        return FREE_OF_RATIO + HIGHEST_RATIO * zipped;
    }

    private static void unpack(ZipFile zip, String name, Path to, long most) throws IOException {
        ZipEntry entry = required(zip, name);
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum);
                OutputStream out = create(to)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                written += n;
                if (written > most) {
                    throw new ZipException(name + " swells beyond " + most);
                }
                out.write(buffer, 0, n);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new ZipException(name + " is damaged");
        }
    }

    /** A broken stream is the zip's fault, unlike a full disk on the other side. */
    private static int read(InputStream in, byte[] buffer) throws ZipException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static ZipException broken(IOException e) {
        ZipException broken = new ZipException(e.getMessage());
        broken.initCause(e);
        return broken;
    }

    private static ZipEntry required(ZipFile zip, String name) throws ZipException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new ZipException("no " + name);
        }
        return entry;
    }

    private static boolean isSame(InputStream one, InputStream other) throws IOException {
        byte[] first = new byte[1 << 16];
        byte[] second = new byte[1 << 16];
        while (true) {
            int n = one.readNBytes(first, 0, first.length);
            int m = other.readNBytes(second, 0, second.length);
            if (n != m || !Arrays.equals(first, 0, n, second, 0, m)) {
                return false;
            }
            if (n == 0) {
                return true;
            }
        }
    }

    private static OutputStream create(Path file) throws IOException {
        Files.createFile(file, ownerOnly(file));
        return Files.newOutputStream(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
