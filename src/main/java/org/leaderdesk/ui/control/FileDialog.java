package org.leaderdesk.ui.control;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for a file in the system's own dialog: where something is saved, or what is read. Whoever
 * closes it without choosing asked for nothing.
 */
public final class FileDialog {

    private final Node from;
    private final FileChooser chooser = new FileChooser();

    /**
     * @param from over whose window it stands
     */
    public FileDialog(Node from) {
        this.from = from;
    }

    /** What it says above all. */
    public FileDialog titled(String title) {
        chooser.setTitle(title);
        return this;
    }

    /** What the file is called where nobody says otherwise, with its ending. */
    public FileDialog named(String name) {
        chooser.setInitialFileName(name);
        return this;
    }

    /**
     * Shows files of a kind alone.
     *
     * @param kind as a person calls it
     * @param patterns as *.pdf
     */
    public FileDialog of(String kind, String... patterns) {
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        return this;
    }

    /** Asks where to save. */
    public void save(Consumer<Path> chosen) {
        File file = chooser.showSaveDialog(window());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    /** Asks what to read. */
    public void open(Consumer<Path> chosen) {
        File file = chooser.showOpenDialog(window());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    /** Asks what to read, one file or several. */
    public void openSeveral(Consumer<List<Path>> chosen) {
        List<File> files = chooser.showOpenMultipleDialog(window());
        if (files != null) {
            chosen.accept(files.stream().map(File::toPath).toList());
        }
    }

    private Window window() {
        return from.getScene().getWindow();
    }
}
