package org.leaderdesk.ui.fx;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/** Loads a view's FXML, which stands beside its class's path and goes by its name. */
public final class Views {

    private Views() {}

    /**
     * Loads the FXML of a view and fills the view's fields.
     *
     * @param view the controller; {@code OrdersView} is laid out by {@code OrdersView.fxml}
     */
    public static Parent load(Object view, Texts texts) {
        String name = view.getClass().getSimpleName() + ".fxml";
        URL layout = view.getClass().getResource(name);
        FXMLLoader loader = new FXMLLoader(layout, texts.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
