package org.leaderdesk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what a small printer is sent as the printer does, and fails at what it does not know. */
final class CommandReader {

    /** What a printer may be asked. */
    enum Question {
        PAPER,
        OFFLINE_CAUSE,
        WHEN_PRINTED,
        STATUS
    }

    /** A label or slip, or a question. */
    record Command(Optional<Bitmap> page, Optional<Question> question) {

        static Command page(Bitmap page) {
            return new Command(Optional.of(page), Optional.empty());
        }

        static Command asked(Question question) {
            return new Command(Optional.empty(), Optional.of(question));
        }
    }

    private final InputStream in;
    private final ByteArrayOutputStream raster = new ByteArrayOutputStream();
    private int across;
    private Optional<Bitmap> label = Optional.empty();

    CommandReader(InputStream in) {
        this.in = in;
    }

    /** The next label, slip or question; empty when nothing more comes. */
    Optional<Command> next() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            Optional<Command> command =
                    switch (first) {
                        case 0x1b -> escape();
                        case 0x10 -> Optional.of(atOnce());
                        case 0x1d -> group();
                        default -> line(first);
                    };
            if (command.isPresent()) {
                return command;
            }
        }
    }

    private Optional<Command> escape() throws IOException {
        int second = in.read();
        if (second == '@') {
            raster.reset();
            return Optional.empty();
        }
        if (second == '!' && in.read() == '?') {
            return Optional.of(Command.asked(Question.STATUS));
        }
        throw new AssertionError("unknown command ESC " + second);
    }

    private Command atOnce() throws IOException {
        int second = in.read();
        int third = in.read();
        if (second == 4 && third == 2) {
            return Command.asked(Question.OFFLINE_CAUSE);
        }
        if (second == 4 && third == 4) {
            return Command.asked(Question.PAPER);
        }
        throw new AssertionError("unknown command DLE " + second + " " + third);
    }

    private Optional<Command> group() throws IOException {
        int second = in.read();
        switch (second) {
            case 'r' -> {
                in.skipNBytes(1);
                return Optional.of(Command.asked(Question.WHEN_PRINTED));
            }
            case 'v' -> {
                in.skipNBytes(2);
                across = in.read() + 256 * in.read();
                int rows = in.read() + 256 * in.read();
                raster.writeBytes(in.readNBytes(across * rows));
                return Optional.empty();
            }
            case 'V' -> {
                in.skipNBytes(2);
                byte[] rows = raster.toByteArray();
                raster.reset();
                return Optional.of(
                        Command.page(new Bitmap(across * 8, rows.length / across, rows)));
            }
            default -> throw new AssertionError("unknown command GS " + second);
        }
    }

    /** A line of TSPL; a picture's bytes follow its fifth comma. */
    private Optional<Command> line(int first) throws IOException {
        StringBuilder text = new StringBuilder().append((char) first);
        while (!text.toString().endsWith("\n")) {
            text.append((char) in.read());
            if (text.toString().matches("BITMAP (\\d+,){5}")) {
                String[] numbers = text.substring("BITMAP ".length()).split(",");
                int width = Integer.parseInt(numbers[2]);
                int height = Integer.parseInt(numbers[3]);
                byte[] rows = in.readNBytes(width * height);
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = (byte) ~rows[i];
                }
                label = Optional.of(new Bitmap(width * 8, height, rows));
            }
        }
        return text.toString().equals("PRINT 1,1\r\n")
                ? Optional.of(Command.page(label.orElseThrow()))
                : Optional.empty();
    }

    /** The dots of a picture, for comparing. */
    static String dots(Bitmap picture) {
        return picture.width()
                + "x"
                + picture.height()
                + new String(picture.rows(), StandardCharsets.ISO_8859_1);
    }
}
