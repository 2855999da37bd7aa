package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.KeepSynced;
import org.leaderdesk.desk.sync.RunSync;
import org.leaderdesk.desk.sync.Synced;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends and takes what changed: once, or as it comes until somebody interrupts. */
@Command
final class SyncRunCommand extends AnyBookCommand {

    @Option(names = "--once", descriptionKey = "cli.option.sync-once")
    private boolean once;

    SyncRunCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    if (once) {
                        tell(new RunSync(session).run());
                    } else {
                        keep(session);
                    }
                    return DONE;
                });
    }

    /** The runs are on a thread of their own; here they are told one after the other. */
    private void keep(Session session) {
        BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
        try (KeepSynced kept =
                KeepSynced.prepare(session, new Teller(told))
                        .orElseThrow(() -> new Refused(RefusalCode.SYNC_NOT_ENROLLED))) {
            kept.start();
            while (true) {
                told.take().run();
            }
        } catch (InterruptedException e) {
            // Whoever interrupts wants it to end, and it ends well.
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Synced done) {
        if (json()) {
            console().json(SyncJson.done(done));
        } else {
            console()
                    .say(
                            "cli.sync.run",
                            done.pulled(),
                            done.pushed(),
                            done.merged(),
                            done.rejected(),
                            done.conflicts(),
                            done.pending(),
                            done.took().toMillis());
        }
    }

    /** Hands over what happened to whoever prints. */
    private final class Teller implements KeepSynced.Listener {

        private final BlockingQueue<Runnable> told;

        Teller(BlockingQueue<Runnable> told) {
            this.told = told;
        }

        @Override
        public void synced(Synced done) {
            told.add(() -> tell(done));
        }

        @Override
        public void troubled(Refused trouble, boolean passes) {
            told.add(
                    () -> {
                        if (!passes) {
                            throw trouble;
                        }
                        console().err().println(Failures.sentence(console().messages(), trouble));
                    });
        }

        @Override
        public void failed(RuntimeException thrown) {
            told.add(
                    () -> {
                        throw thrown;
                    });
        }
    }
}
