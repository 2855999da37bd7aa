package org.leaderdesk.paper;

import java.io.ByteArrayOutputStream;

/** What a small printer would take, for a file. */
final class MemoryPort implements PrinterPort {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    @Override
    public void send(byte[] page) {
        bytes.writeBytes(page);
    }

    @Override
    public void close() {
        // The file is written as a whole, once everything is in it.
    }
}
