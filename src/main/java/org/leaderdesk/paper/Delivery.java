package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Brings what was drawn to where it goes. */
final class Delivery {

    private Delivery() {}

    /**
     * Writes or prints it.
     *
     * @throws Refused FILE_WRITE_FAILED, or when the printer does not take it
     */
    static void deliver(byte[] bytes, Target target) {
        switch (target) {
            case Target.File file -> write(bytes, file.path());
            case Target.Stream stream -> {
                try {
                    stream.out().write(bytes);
                } catch (IOException failed) {
                    throw new Refused(RefusalCode.FILE_WRITE_FAILED, failed, "");
                }
            }
            case Target.Printer printer -> Printers.print(bytes, printer);
            case Target.Tcp _ -> throw new IllegalArgumentException("takes commands only");
        }
    }

    /** A half-written list must never look like a list. */
    private static void write(byte[] bytes, Path path) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".leaderdesk-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failed) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, failed, path);
        }
    }
}
