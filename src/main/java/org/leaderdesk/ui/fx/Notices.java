package org.leaderdesk.ui.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.IncidentCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Hotline;

import java.util.function.BiConsumer;

/** What just happened, said at the window's edge: nothing to be clicked away, at times an undo. */
public final class Notices {

    private final Texts texts;
    private final BiConsumer<String, Throwable> log;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private Hotline hotline = Hotline.NONE;

    /**
     * An empty edge.
     *
     * @param log keeps what nobody foresaw, under its short code
     */
    public Notices(Texts texts, BiConsumer<String, Throwable> log) {
        this.texts = texts;
        this.log = log;
    }

    /** How a notice is meant, shown by an icon and not by colour alone. */
    public enum Tone {
        DONE,
        REFUSED,
        UNEXPECTED
    }

    /**
     * One notice.
     *
     * @param undo takes back what happened, or null
     */
    public record Notice(Tone tone, String text, @Nullable Runnable undo) {}

    /** Whom what nobody foresaw is to be told to, from now on. */
    public void support(Hotline support) {
        hotline = support;
    }

    /** What stands at the edge now, the newest last. */
    public ObservableList<Notice> shown() {
        return shown;
    }

    /** Something was done. */
    public void done(String text) {
        shown.add(new Notice(Tone.DONE, text, null));
    }

    /** Something was done that can be taken back. */
    public void done(String text, Runnable undo) {
        shown.add(new Notice(Tone.DONE, text, undo));
    }

    /** Something was done, and something is left for a person to do. */
    public void warn(String text) {
        shown.add(new Notice(Tone.REFUSED, text, null));
    }

    /** The desk refused, for a reason a person can act on. */
    public void refused(Refused refused) {
        shown.add(new Notice(Tone.REFUSED, texts.sentence(refused), null));
    }

    /** Something nobody foresaw: a short code for the person, the whole of it for the log. */
    public void unexpected(Throwable thrown) {
        String code = IncidentCode.of(thrown);
        log.accept(code, thrown);
        String said =
                hotline.isKnown()
                        ? texts.text(
                                "notice.unexpected-call",
                                code,
                                hotline.name(),
                                hotline.phone(),
                                hotline.hours())
                        : texts.text("notice.unexpected", code);
        shown.add(new Notice(Tone.UNEXPECTED, said, null));
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        shown.remove(notice);
    }
}
