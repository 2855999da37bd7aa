package org.leaderdesk.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A screen's content with an inspector at its right for the selected thing. On a wide window the
 * inspector takes its own place; on a narrow one it lies over the content's edge.
 */
public final class InspectorPane extends Region {

    /** Where so many inspectors have no room beside each other, it lies over the content. */
    private static final double WIDE = 1240.0 / 360;

    private final ObjectProperty<@Nullable Node> content =
            new SimpleObjectProperty<>(this, "content");
    private final ObjectProperty<@Nullable Node> inspector =
            new SimpleObjectProperty<>(this, "inspector");

    public InspectorPane() {
        getStyleClass().add("inspector-pane");
        content.subscribe(this::replace);
        inspector.subscribe(this::replace);
    }

    private void replace(@Nullable Node was, @Nullable Node now) {
        if (was != null) {
            getChildren().remove(was);
        }
        if (now != null) {
            getChildren().add(now);
        }
        Node above = inspector.get();
        if (above != null) {
            above.toFront();
        }
    }

    public ObjectProperty<@Nullable Node> contentProperty() {
        return content;
    }

    public @Nullable Node getContent() {
        return content.get();
    }

    public void setContent(@Nullable Node node) {
        content.set(node);
    }

    public ObjectProperty<@Nullable Node> inspectorProperty() {
        return inspector;
    }

    public @Nullable Node getInspector() {
        return inspector.get();
    }

    public void setInspector(@Nullable Node node) {
        inspector.set(node);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Node beside = inspector.get();
        boolean open = beside != null && beside.isVisible();
        // The style sheet gives the width in em, so that it grows with the text.
        double wanted = open ? beside.prefWidth(-1) : 0;
        double taken = Math.min(width, wanted);
        boolean wide = width >= WIDE * wanted;
        Node main = content.get();
        if (main != null) {
            main.resizeRelocate(0, 0, wide ? width - taken : width, height);
        }
        if (beside != null) {
            beside.resizeRelocate(width - taken, 0, taken, height);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        Node main = content.get();
        return main == null ? 0 : main.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node main = content.get();
        return main == null ? 0 : main.prefHeight(width);
    }
}
