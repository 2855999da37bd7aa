package org.leaderdesk.ui.control;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lets files be dropped onto a part of the window. */
public final class FileDrop {

    private static final String OVER = "drop-target";

    private FileDrop() {}

    /**
     * Takes files that are dropped on a node.
     *
     * @param dropped told which
     */
    public static void install(Node node, Consumer<List<Path>> dropped) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        if (!node.getStyleClass().contains(OVER)) {
                            node.getStyleClass().add(OVER);
                        }
                        event.consume();
                    }
                });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.getStyleClass().remove(OVER));
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    node.getStyleClass().remove(OVER);
                    if (event.getDragboard().hasFiles()) {
                        dropped.accept(
                                event.getDragboard().getFiles().stream()
                                        .map(File::toPath)
                                        .toList());
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
    }
}
