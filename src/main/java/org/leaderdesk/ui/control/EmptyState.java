package org.leaderdesk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where nothing is yet: an icon, what this is for, and what to do first. */
public final class EmptyState extends VBox {

    private static final int SPACE = 8;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label hint = new Label();

    public EmptyState() {
        super(SPACE);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        icon.getStyleClass().add("empty-icon");
        title.getStyleClass().add("emphasis");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        getChildren().addAll(icon, title, hint);
    }

    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
    }
}
