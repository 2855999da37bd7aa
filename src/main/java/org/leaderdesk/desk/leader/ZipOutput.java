package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file whole or not at all. */
public final class ZipOutput {

    private ZipOutput() {}

    /**
     * Writes it.
     *
     * @param entries the bytes of each file in it, by name, in their order
     * @return how large it became, in bytes
     * @throws Refused FILE_WRITE_FAILED
     */
    public static long write(Path file, Map<String, byte[]> entries) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(begun);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(file);
        } catch (IOException e) {
            deleteBegun(begun, e);
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private static void deleteBegun(Path begun, IOException failure) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
