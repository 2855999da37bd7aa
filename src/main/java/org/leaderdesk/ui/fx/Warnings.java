package org.leaderdesk.ui.fx;

import org.leaderdesk.desk.health.AcknowledgeWarning;
import org.leaderdesk.desk.health.ReadWarnings;
import org.leaderdesk.domain.health.WarningTask;

import java.util.List;
import java.util.function.Consumer;

/** What the window's screens do and say alike about warnings. */
public final class Warnings {

    private Warnings() {}

    /** Where it is done. */
    public static Target target(WarningTask task) {
        return switch (task.watched().subject()) {
            case LEADER, GROUP -> Target.HEALTH;
            case MEMBER -> Target.MEMBERS;
            case STOCK -> Target.PRODUCTS;
            case GIVE_BACK -> Target.CLOSING;
            case AFTER_SALES -> Target.AFTER_SALES;
            case SYNC -> Target.SYNC;
        };
    }

    /**
     * The leader knows of it, and it is said that this is noted.
     *
     * @param now told how all warnings of late stand then
     * @param again told where it could not be: what one looks at is old
     */
    public static void acknowledge(
            Workplace workplace,
            WarningTask task,
            Consumer<List<WarningTask>> now,
            Runnable again) {
        workplace
                .background()
                .run(
                        () -> {
                            new AcknowledgeWarning(workplace.session()).run(task.keys());
                            return new ReadWarnings(workplace.session()).kept();
                        },
                        kept -> {
                            now.accept(ReadWarnings.tasks(kept));
                            String said = workplace.texts().warningWords().said(task);
                            workplace.notices().done(workplace.text("warning.acknowledged", said));
                        },
                        refused -> {
                            workplace.notices().refused(refused);
                            again.run();
                        });
    }
}
