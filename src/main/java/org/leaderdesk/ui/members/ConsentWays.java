package org.leaderdesk.ui.members;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.ui.control.CopyButton;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.fx.Workplace;

/** The three ways to get consent: a key at the counter, a post that is answered, a signed list. */
final class ConsentWays extends VBox {

    private static final int SPACE = 8;

    private final Workplace workplace;

    /**
     * The ways.
     *
     * @param whoWasNotAsked goes to the members who were not asked yet
     */
    ConsentWays(Workplace workplace, OutreachModel model, Runnable whoWasNotAsked) {
        super(SPACE);
        this.workplace = workplace;
        setId("members-out-ways");
        getStyleClass().add("card");
        Label title = new Label(workplace.text("members.out-get"));
        title.getStyleClass().add("emphasis");
        CopyButton post =
                new CopyButton(
                        workplace,
                        workplace.text("members.out-copy"),
                        () -> workplace.text("members.out-get-post-text"),
                        workplace.text("members.out-copied"));
        post.setId("members-out-post");
        Button who = new Button(workplace.text("members.out-get-who"));
        who.setId("members-out-who");
        who.setOnAction(event -> whoWasNotAsked.run());
        Button file =
                new Button(
                        workplace.text("members.out-get-file"),
                        new FontIcon("mdi2f-file-import-outline"));
        file.setId("members-out-file");
        file.setOnAction(event -> bring(model));
        getChildren()
                .addAll(
                        title,
                        way("mdi2s-storefront-outline", "members.out-get-counter"),
                        way("mdi2f-forum-outline", "members.out-get-post"),
                        new FlowPane(SPACE, SPACE, post, who),
                        way("mdi2f-file-sign", "members.out-get-list"),
                        file);
    }

    private Label way(String icon, String key) {
        Label label = new Label(workplace.texts().text(key), new FontIcon(icon));
        label.setWrapText(true);
        return label;
    }

    private void bring(OutreachModel model) {
        new FileDialog(this).open(model::bring);
    }
}
