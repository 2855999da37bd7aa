package org.leaderdesk.ui.welcome;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Views;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The first start: makes a book, shows the recovery code once and has it typed back, so that nobody
 * clicks past it. A book that is there already can be opened instead.
 */
public final class WelcomeView {

    private final Books books;
    private final Texts texts;
    private final Background background;
    private final BiConsumer<Path, Session> entered;
    private final Consumer<Path> opened;
    private final Parent root;
    private Books.@Nullable Made made;

    @FXML private VBox first;
    @FXML private RadioButton ofRegion;
    @FXML private Label what;
    @FXML private Label named;
    @FXML private TextField name;
    @FXML private PasswordField passcode;
    @FXML private PasswordField again;
    @FXML private TextField folder;
    @FXML private Button make;
    @FXML private VBox second;
    @FXML private Label code;
    @FXML private TextField typedBack;
    @FXML private Label error;
    @FXML private ProgressIndicator busy;

    /**
     * The first start.
     *
     * @param home where a new book is proposed to be
     * @param entered told which book was made and who is at it
     * @param opened told which folder holds a book that is there already
     */
    public WelcomeView(
            Books books,
            Path home,
            Texts texts,
            Background background,
            BiConsumer<Path, Session> entered,
            Consumer<Path> opened) {
        this.books = books;
        this.texts = texts;
        this.background = background;
        this.entered = entered;
        this.opened = opened;
        this.root = Views.load(this, texts);
        folder.setText(home.toString());
    }

    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        Visible.show(second, false);
        Visible.show(error, false);
        busy.setVisible(false);
        ofRegion.selectedProperty().subscribe(this::ask);
        Background.later(name::requestFocus);
    }

    /** A leader's book asks for the leader, a region's for the region. */
    private void ask(boolean region) {
        what.setText(texts.text(region ? "welcome.what-region" : "welcome.what"));
        named.setText(texts.text(region ? "welcome.name-region" : "welcome.name"));
        name.setAccessibleText(named.getText());
        name.setPromptText(
                texts.text(region ? "welcome.name-region-prompt" : "welcome.name-prompt"));
    }

    @FXML
    private void choose() {
        File chosen = chosenFolder();
        if (chosen != null) {
            folder.setText(chosen.getPath());
        }
    }

    @FXML
    private void open() {
        File chosen = chosenFolder();
        if (chosen != null) {
            opened.accept(chosen.toPath());
        }
    }

    private @Nullable File chosenFolder() {
        return new DirectoryChooser().showDialog(root.getScene().getWindow());
    }

    @FXML
    private void make() {
        if (!passcode.getText().equals(again.getText())) {
            say(texts.text("welcome.passcodes-differ"));
            again.clear();
            again.requestFocus();
            return;
        }
        Path path = Path.of(folder.getText().strip());
        String owner = name.getText();
        boolean region = ofRegion.isSelected();
        char[] typed = passcode.getText().toCharArray();
        busy.setVisible(true);
        make.setDisable(true);
        Visible.show(error, false);
        background.run(
                () -> books.create(path, owner, region, texts.zone(), typed),
                this::made,
                this::refused);
    }

    private void made(Books.Made book) {
        passcode.clear();
        again.clear();
        made = book;
        busy.setVisible(false);
        code.setText(book.recoveryCode());
        Visible.show(first, false);
        Visible.show(second, true);
        typedBack.requestFocus();
    }

    private void refused(Refused refused) {
        busy.setVisible(false);
        make.setDisable(false);
        say(texts.sentence(refused));
    }

    @FXML
    private void finish() {
        Books.Made book = made;
        if (book == null) {
            return;
        }
        if (!letters(typedBack.getText()).equals(letters(book.recoveryCode()))) {
            say(texts.text("welcome.code-differs"));
            typedBack.requestFocus();
            return;
        }
        entered.accept(Path.of(folder.getText().strip()), book.session());
    }

    /** Case and grouping do not count, nor letters that are easily taken for digits. */
    private static String letters(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }

    private void say(String sentence) {
        error.setText(sentence);
        Visible.show(error, true);
    }
}
