package org.leaderdesk.exchange.table;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before the reader does: every part is inflated once and measured, so
 * that a bomb, an unknown compression (the reader fails with a missing class on one) or an endless
 * row never reaches code that would hold it in memory.
 */
final class ZipGuard {

    private static final int MOST_PARTS = 5_000;

    /** All shared texts are held in memory while a workbook is open. */
    private static final long LARGEST_TEXTS = 64L << 20;

    private ZipGuard() {}

    /** Refuses what must not be read; says whether the workbook has styles. */
    static boolean check(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean styled = false;
        boolean workbook = false;
        long allowed = BoundedStream.allowance(Files.size(file));
        Set<String> parts = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (!parts.add(part) || parts.size() > MOST_PARTS || !isKnownMethod(entry)) {
                    throw new Refused(RefusalCode.FILE_NOT_A_TABLE, name);
                }
                allowed -= measure(zip, entry, allowed, name);
                styled |= part.equals("xl/styles.xml");
                workbook |= part.equals("[content_types].xml");
            }
        } catch (ZipException e) {
            throw damaged(e, name);
        }
        if (!workbook) {
            throw new Refused(RefusalCode.FILE_IS_ZIP, name);
        }
        return styled;
    }

    private static Refused damaged(ZipException e, String name) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("encrypted")) {
            return new Refused(RefusalCode.FILE_PASSWORD_PROTECTED, e, name);
        }
        return message.contains("compression method")
                ? new Refused(RefusalCode.FILE_NOT_A_TABLE, e, name)
                : new Refused(RefusalCode.FILE_TRUNCATED, e, name, 0);
    }

    private static boolean isKnownMethod(ZipEntry entry) {
        return entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
    }

    private static long measure(ZipFile zip, ZipEntry entry, long allowed, String name)
            throws IOException {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        long most = part.endsWith("sharedstrings.xml") ? Math.min(allowed, LARGEST_TEXTS) : allowed;
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
        XmlGuard guard = new XmlGuard(name);
        long size = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = new BoundedStream(zip.getInputStream(entry), most, name)) {
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                size += read;
                if (xml) {
                    guard.accept(bytes, read);
                }
            }
        }
        return size;
    }
}
