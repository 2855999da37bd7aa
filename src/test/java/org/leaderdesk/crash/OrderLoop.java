package org.leaderdesk.crash;

import org.leaderdesk.book.NormalWriter;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Messages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The child process: writes orders one by one and says so once a write has returned. It ends when
 * its parent does, or closes its input.
 */
final class OrderLoop {

    private final Session session;
    private int refusalsLeft;

    private OrderLoop(Session session, int refusalsLeft) {
        this.session = session;
        this.refusalsLeft = refusalsLeft;
    }

    /**
     * Runs the loop.
     *
     * @param args folder, how many orders, how many refusals to bear, FULL or NORMAL
     */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(OrderLoop::endWithTheParent);
        try (Session session = TrialBook.open(Path.of(args[0]))) {
            OrderLoop loop = new OrderLoop(session, Integer.parseInt(args[2]));
            say("ready");
            int orders = Integer.parseInt(args[1]);
            if (args[3].equals("NORMAL")) {
                try (NormalWriter writer = new NormalWriter(session.book().folder())) {
                    loop.run(orders, work -> writer.write(session.who(), work));
                }
            } else {
                loop.run(orders, work -> session.book().write(session.who(), work));
            }
        }
        say("closed");
    }

    private void run(int orders, Consumer<Function<Transaction, UUID>> write) {
        for (int i = 0; i < orders; i++) {
            UUID id = session.book().newId();
            while (!written(id, write)) {
                if (refusalsLeft-- == 0) {
                    say("gave-up");
                    return;
                }
            }
            say("ack " + id);
        }
    }

    private boolean written(UUID id, Consumer<Function<Transaction, UUID>> write) {
        try {
            write.accept(tx -> SampleOrders.write(tx, id));
            return true;
        } catch (Refused e) {
            String key = Messages.REFUSAL + e.code().name();
            Object[] arguments = e.arguments().stream().map(String::valueOf).toArray();
            say("refused " + e.code() + " " + Messages.of(Locale.ENGLISH).text(key, arguments));
            // "Nothing was changed", says the sentence: so it must be.
            if (SampleOrders.has(session, id)) {
                say("kept " + id);
            }
            return false;
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(3);
        }
        Runtime.getRuntime().halt(2);
    }
}
