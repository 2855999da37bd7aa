package org.leaderdesk.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A small printer on port-of-its-own of this computer, that prints into memory until it fails. */
public final class FakePrinter implements AutoCloseable {

    /** What goes wrong. */
    public enum Trouble {
        NONE,
        /** The cable is pulled. */
        HANGS_UP,
        /** It takes everything and says nothing any more. */
        SILENT,
        NO_PAPER,
        COVER_OPEN
    }

    private final ServerSocket server;
    private final Trouble trouble;
    private final int pagesBefore;
    private final List<Bitmap> printed = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private boolean failed;

    /**
     * Switches a printer on.
     *
     * @param pagesBefore how many labels or slips it prints before the trouble begins
     */
    public FakePrinter(Trouble trouble, int pagesBefore) {
        this.trouble = trouble;
        this.pagesBefore = pagesBefore;
        this.failed = trouble != Trouble.NONE && pagesBefore == 0;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofVirtual().start(this::serve);
    }

    /** As it is named on the command line. */
    public String address() {
        return target().commandName();
    }

    Target.Tcp target() {
        return new Target.Tcp("127.0.0.1", server.getLocalPort());
    }

    /** What came out; after the sender hung up, all of it. */
    List<Bitmap> printed() {
        return List.copyOf(printed);
    }

    private void serve() {
        try (Socket socket = server.accept()) {
            CommandReader reader = new CommandReader(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (var command = reader.next(); command.isPresent(); command = reader.next()) {
                if (command.get().page().isPresent()) {
                    print(command.get().page().get());
                    if (failed && trouble == Trouble.HANGS_UP) {
                        return;
                    }
                } else {
                    int answer = answer(command.get().question().orElseThrow());
                    if (answer >= 0) {
                        out.write(answer);
                        out.flush();
                    }
                }
            }
        } catch (IOException senderHungUp) {
            // As a printer does, it waits for the next.
            return;
        }
    }

    private void print(Bitmap page) {
        if (failed && trouble != Trouble.SILENT) {
            return;
        }
        if (printed.size() == pagesBefore && trouble != Trouble.NONE) {
            failed = true;
            if (trouble != Trouble.SILENT) {
                return;
            }
        }
        printed.add(page);
    }

    /** Below zero where nothing is said. */
    private int answer(CommandReader.Question question) {
        if (failed && (trouble == Trouble.SILENT || trouble == Trouble.HANGS_UP)) {
            return -1;
        }
        boolean noPaper = failed && trouble == Trouble.NO_PAPER;
        boolean open = failed && trouble == Trouble.COVER_OPEN;
        return switch (question) {
            case PAPER -> noPaper ? 0x72 : 0x12;
            case OFFLINE_CAUSE -> 0x12 | (noPaper ? 0x20 : 0) | (open ? 0x04 : 0);
            case WHEN_PRINTED -> failed ? -1 : 0;
            case STATUS -> noPaper ? 0x04 : open ? 0x01 : 0;
        };
    }

    @Override
    public void close() {
        try {
            server.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
