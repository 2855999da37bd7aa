package org.leaderdesk.sync.fault;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A line between desks and a platform on this computer, which breaks once after a chosen byte or
 * TLS record of either direction, counted over all connections since it was told to.
 */
final class ByteFaultProxy implements AutoCloseable {

    private static final int PIECE = 16 * 1024;

    private final int platform;
    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>();
    private final long[] bytes = new long[2];
    private final long[] records = new long[2];
    private @Nullable Cut cut;
    private boolean broken;

    /**
     * @param platform the port everything goes on to
     */
    ByteFaultProxy(int platform) throws IOException {
        this.platform = platform;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread _ = Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "https://localhost:" + server.getLocalPort();
    }

    /** Counts from zero; with a cut, breaks there. */
    synchronized void arm(@Nullable Cut next) {
        heal();
        cut = next;
        bytes[0] = bytes[1] = records[0] = records[1] = 0;
        if (next != null && next.at() == 0) {
            broken = true;
        }
    }

    /** Whether it broke since it was armed. */
    synchronized boolean isBroken() {
        return broken;
    }

    synchronized long bytes(Cut.Way way) {
        return bytes[way.ordinal()];
    }

    synchronized long records(Cut.Way way) {
        return records[way.ordinal()];
    }

    /** Lets everything through again; connections there were are gone. */
    synchronized void heal() {
        cut = null;
        broken = false;
        sockets.forEach(ByteFaultProxy::end);
        sockets.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket desk) throws IOException {
        synchronized (this) {
            sockets.add(desk);
            Cut now = cut;
            if (now != null && broken && (now.down() || now.at() == 0)) {
                cut = now.down() ? now : null;
                end(now.how(), desk);
                return;
            }
        }
        Socket there = new Socket(InetAddress.getByName("127.0.0.1"), platform);
        desk.setTcpNoDelay(true);
        there.setTcpNoDelay(true);
        synchronized (this) {
            sockets.add(there);
        }
        Thread _ = Thread.ofVirtual().start(() -> pump(Cut.Way.TO_PLATFORM, desk, there));
        Thread _ = Thread.ofVirtual().start(() -> pump(Cut.Way.TO_DESK, there, desk));
    }

    private void pump(Cut.Way way, Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        Records counted = new Records();
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                Cut here = null;
                int passed = 0;
                synchronized (this) {
                    if (isStalled()) {
                        return;
                    }
                    while (passed < read && here == null) {
                        here = counted(way, counted.ends(piece[passed++]));
                    }
                }
                out.write(piece, 0, passed);
                if (here != null) {
                    end(here.how(), from, to);
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One end is gone: so is the other, as on any line.
            end(from);
            end(to);
        }
    }

    private boolean isStalled() {
        return broken && cut != null && cut.how() == Cut.How.STALL && cut.down();
    }

    /** Counts a byte; the cut, where this is its place. */
    private @Nullable Cut counted(Cut.Way way, boolean endsRecord) {
        bytes[way.ordinal()]++;
        records[way.ordinal()] += endsRecord ? 1 : 0;
        Cut now = cut;
        if (now == null || broken || now.way() != way) {
            return null;
        }
        long count = now.records() ? records[way.ordinal()] : bytes[way.ordinal()];
        if (count < now.at() || now.records() && !endsRecord) {
            return null;
        }
        broken = true;
        return now;
    }

    private static void end(Cut.How how, Socket... ends) throws IOException {
        for (Socket each : ends) {
            switch (how) {
                case FIN -> each.shutdownOutput();
                case RST -> {
                    each.setSoLinger(true, 0);
                    each.close();
                }
                case STALL -> {
                    // Nothing more is read or written, and nobody is told.
                }
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        heal();
    }
}
