package org.leaderdesk.ui.help;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.i18n.Document;
import org.leaderdesk.ui.control.DocumentText;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The guide beside a screen, opened at the part about that screen (S199), and behind it the
 * handbook (S130): their headings, a search over all they say, and the support hotline.
 */
public final class HelpView {

    private final Texts texts;
    private final List<Document.Part> parts;
    private final Runnable close;
    private final Parent root;

    @FXML private TextField search;
    @FXML private ListView<Document.Part> headings;
    @FXML private ScrollPane scroll;
    @FXML private VBox text;
    @FXML private Label none;
    @FXML private Label hotline;

    /**
     * The guide in the window's language.
     *
     * @param close takes it away
     */
    public HelpView(Texts texts, Runnable close) {
        this.texts = texts;
        this.parts =
                Stream.concat(
                                Document.guide(texts.locale()).parts().stream(),
                                Document.handbook(texts.locale()).pages().stream())
                        .toList();
        this.close = close;
        this.root = Views.load(this, texts);
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        headings.setCellFactory(view -> new Heading());
        headings.getSelectionModel().selectedItemProperty().subscribe(this::read);
        search.textProperty().subscribe(this::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /**
     * Opens it where one is.
     *
     * @param screen the navigation's code in lower case; what the guide says nothing about opens it
     *     at its beginning
     * @param support whom to call
     */
    public void open(String screen, Hotline support) {
        open(part -> part.screen().equals(screen), support);
    }

    /** Opens it at a page of the handbook. */
    public void openPage(String page, Hotline support) {
        open(part -> part.page().equals(page), support);
    }

    private void open(Predicate<Document.Part> where, Hotline support) {
        search.clear();
        parts.stream()
                .filter(where)
                .findFirst()
                .ifPresentOrElse(
                        part -> {
                            headings.getSelectionModel().select(part);
                            headings.scrollTo(part);
                        },
                        () -> headings.getSelectionModel().selectFirst());
        hotline.setText(
                support.isKnown()
                        ? texts.text(
                                "help.hotline", support.name(), support.phone(), support.hours())
                        : texts.text("help.no-hotline"));
        search.requestFocus();
    }

    /** The typed words narrow the headings to the parts that say them. */
    private void find(String words) {
        List<Document.Part> found = parts.stream().filter(part -> part.says(words)).toList();
        Document.Part was = headings.getSelectionModel().getSelectedItem();
        headings.getItems().setAll(found);
        Visible.show(none, found.isEmpty());
        Visible.show(headings, !found.isEmpty());
        if (found.contains(was)) {
            headings.getSelectionModel().select(was);
        } else {
            headings.getSelectionModel().selectFirst();
        }
    }

    private void read(Document.Part part) {
        text.getChildren().clear();
        if (part != null) {
            text.getChildren().add(new DocumentText(part));
            scroll.setVvalue(0);
        }
    }

    /** Up and down choose a part while one types. */
    private void move(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            headings.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            headings.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        headings.scrollTo(headings.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    @FXML
    private void close() {
        close.run();
    }

    private static final class Heading extends ListCell<Document.Part> {
        @Override
        protected void updateItem(Document.Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(empty ? null : part.heading());
        }
    }
}
