package org.leaderdesk.paper;

import org.leaderdesk.domain.RefusalCode;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A printer on the network that takes bytes as they are, usually on port 9100. */
final class TcpPort implements PrinterPort.Answering {

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration patience;

    private TcpPort(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.patience = patience;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /**
     * Connects.
     *
     * @param patience how long to wait for the connection, for room in the printer's memory, and
     *     for each answer
     * @throws PrinterTrouble PRINTER_OFF
     */
    static TcpPort open(Target.Tcp target, Duration patience) throws IOException, PrinterTrouble {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket()
                    .connect(
                            new InetSocketAddress(target.host(), target.port()),
                            (int) patience.toMillis());
            return new TcpPort(channel, patience);
        } catch (IOException unreachable) {
            channel.close();
            throw new PrinterTrouble(RefusalCode.PRINTER_OFF, unreachable);
        }
    }

    @Override
    public void send(byte[] bytes) throws IOException, PrinterTrouble {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (channel.write(left) == 0 && !waitFor(SelectionKey.OP_WRITE, patience)) {
                throw new PrinterTrouble(RefusalCode.PRINTER_SILENT);
            }
        }
    }

    @Override
    public void clear() throws IOException {
        ByteBuffer said = ByteBuffer.allocate(64);
        while (channel.read(said) > 0) {
            said.clear();
        }
    }

    @Override
    public int hear() throws IOException, PrinterTrouble {
        ByteBuffer one = ByteBuffer.allocate(1);
        int read = channel.read(one);
        while (read == 0) {
            if (!waitFor(SelectionKey.OP_READ, patience)) {
                throw new PrinterTrouble(RefusalCode.PRINTER_SILENT);
            }
            read = channel.read(one);
        }
        if (read < 0) {
            throw new EOFException();
        }
        return one.get(0) & 0xff;
    }

    private boolean waitFor(int operation, Duration atMost) throws IOException {
        key.interestOps(operation);
        selector.selectedKeys().clear();
        return selector.select(atMost.toMillis()) > 0;
    }

    /**
     * Hangs up only when the printer did, or had time to: else it may lose what it has not read.
     */
    @Override
    public void close() throws IOException {
        try (channel;
                selector) {
            channel.shutdownOutput();
            ByteBuffer said = ByteBuffer.allocate(64);
            while (waitFor(SelectionKey.OP_READ, GOODBYE) && channel.read(said) >= 0) {
                said.clear();
            }
        }
    }
}
