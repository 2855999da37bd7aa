package org.leaderdesk.ui.members;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Locale;
import java.util.Set;

/** What the leader says a member is like: a click takes a tag away, a menu adds one. */
final class TagBox extends VBox {

    private static final int SPACE = 8;

    TagBox(Workplace workplace, MembersViewModel model, MemberTexts texts, Set<MemberTag> tags) {
        super(SPACE / 2.0);
        setId("members-tags");
        Label title = new Label(workplace.text("members.tag-title"));
        title.getStyleClass().add("emphasis");
        FlowPane flow = new FlowPane(SPACE, SPACE);
        for (MemberTag tag : tags) {
            Button chip = new Button(texts.tag(tag), new FontIcon("mdi2c-close"));
            chip.getStyleClass().addAll("small", "proposal");
            chip.setAccessibleText(workplace.text("members.tag-remove", texts.tag(tag)));
            chip.setOnAction(
                    event ->
                            model.edits()
                                    .tag(
                                            tag,
                                            false,
                                            workplace.text("members.untagged", texts.tag(tag))));
            flow.getChildren().add(chip);
        }
        MenuButton add = new MenuButton(workplace.text("members.tag-add"));
        add.setId("members-tag-add");
        add.getStyleClass().add("small");
        for (MemberTag tag : MemberTag.all()) {
            if (!tags.contains(tag)) {
                MenuItem item = new MenuItem(texts.tag(tag));
                item.setId("tag-" + tag.code().toLowerCase(Locale.ROOT));
                item.setOnAction(
                        event ->
                                model.edits()
                                        .tag(
                                                tag,
                                                true,
                                                workplace.text("members.tagged", texts.tag(tag))));
                add.getItems().add(item);
            }
        }
        flow.getChildren().add(add);
        getChildren().addAll(title, flow);
        if (tags.isEmpty()) {
            Label none = new Label(workplace.text("members.no-tags"));
            none.getStyleClass().add("caption");
            getChildren().add(1, none);
        }
    }
}
