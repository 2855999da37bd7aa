package org.leaderdesk.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Gives the keyboard to what a person works with first. */
public final class FirstFocus {

    private FirstFocus() {}

    /** As soon as it is in the window. */
    public static void on(Node node) {
        node.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                node.requestFocus();
                            }
                        });
    }

    /**
     * Gives the keyboard to a screen that came to the front: to its table, which every key of the
     * screen passes by, else to the first thing one can use. A screen that took it keeps it.
     */
    public static void into(Parent screen) {
        Scene scene = screen.getScene();
        if (scene == null || isWithin(scene.getFocusOwner(), screen)) {
            return;
        }
        // Panes that scroll or split have no children before they have their skins.
        screen.applyCss();
        List<Node> reached = reached(screen).toList();
        reached.stream()
                .filter(TableView.class::isInstance)
                .findFirst()
                .or(() -> reached.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    /** Whether a node is a screen's own; nobody's is not. */
    public static boolean isWithin(@Nullable Node node, Node screen) {
        Node at = node;
        while (at != null && !at.equals(screen)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** What Tab comes to, in its order; a pane that scrolls is passed over for what is in it. */
    private static Stream<Node> reached(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FirstFocus::reached)
                : Stream.empty();
    }
}
