package org.leaderdesk.ui.plan;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.fx.Workplace;

import java.io.ByteArrayInputStream;

/**
 * Copies a post: its text, then with one more key its picture; never both at once, since a chat
 * program would take one of them, and nobody knows which.
 */
final class PostClipboard {

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;

    PostClipboard(Workplace workplace, PlanViewModel model, PlanTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
    }

    /** Copies the selected post's text. */
    void text() {
        model.textToCopy().ifPresent(this::put);
    }

    /** Copies a text, unless something is wrong with it that was not said before. */
    void put(String text) {
        if (!model.mayCopy(text)) {
            workplace
                    .notices()
                    .warn(
                            workplace.text(
                                    "plan.held",
                                    String.join(
                                            workplace.text("plan.and"),
                                            texts.flaws(model.flaws(text)))));
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        workplace.notices().done(workplace.text("plan.copied"));
    }

    /** Copies the picture of the selected post. */
    void picture() {
        WavePost post = model.selectedProperty().get();
        if (post == null) {
            return;
        }
        post.product()
                .ifPresentOrElse(
                        product -> model.picture(product, post.day(), this::put),
                        () -> workplace.notices().warn(workplace.text("plan.no-picture")));
    }

    private void put(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
        workplace.notices().done(workplace.text("plan.picture-copied"));
    }
}
