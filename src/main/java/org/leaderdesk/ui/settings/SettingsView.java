package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Settings: look, users, passcode, backups, and whether the book is sound. */
public final class SettingsView implements Screen {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final SettingsViewModel model;
    private final Parent root;

    @FXML private HBox languages;
    @FXML private HBox themes;
    @FXML private HBox sizes;
    @FXML private VBox usersCard;
    @FXML private VBox users;
    @FXML private TextField userName;
    @FXML private ChoiceBox<Role> userRole;
    @FXML private PasswordField userPasscode;
    @FXML private Label userError;
    @FXML private PasswordField old;
    @FXML private PasswordField fresh;
    @FXML private PasswordField again;
    @FXML private Label passcodeError;
    @FXML private VBox backupCard;
    @FXML private Label lastBackup;
    @FXML private VBox checks;

    public SettingsView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new SettingsViewModel(workplace);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refresh();
    }

    @FXML
    private void initialize() {
        Look look = workplace.appearance().look();
        boolean chinese = look.language().getLanguage().equals("zh");
        choices(
                languages,
                List.of(
                        choice("settings.chinese", chinese, look.in(Locale.SIMPLIFIED_CHINESE)),
                        choice("settings.english", !chinese, look.in(Locale.ENGLISH))));
        choices(
                themes,
                List.of(
                        choice(
                                "settings.light",
                                look.theme() == Look.Theme.LIGHT,
                                look.in(Look.Theme.LIGHT)),
                        choice(
                                "settings.dark",
                                look.theme() == Look.Theme.DARK,
                                look.in(Look.Theme.DARK))));
        choices(
                sizes,
                Look.TEXT_SIZES.stream()
                        .map(
                                size ->
                                        choice(
                                                "settings.per-cent",
                                                look.textSize() == size,
                                                look.of(size),
                                                size))
                        .toList());
        boolean keeper = workplace.session().user().role() == Role.LEADER;
        Visible.show(usersCard, keeper);
        Visible.show(backupCard, keeper);
        userRole.getItems().setAll(Role.LEADER, Role.PICKUP_STAFF);
        userRole.setValue(Role.PICKUP_STAFF);
        userRole.setConverter(new InWords<>(role -> role(role)));
        Visible.show(userError, false);
        Visible.show(passcodeError, false);
        model.users().subscribe(() -> users(model.users()));
        model.lastBackupProperty().subscribe(this::backedUp);
        model.checks().subscribe(() -> checks(model.checks()));
    }

    private record Choice(ToggleButton button, Look look) {}

    private Choice choice(String key, boolean chosen, Look look, Object... arguments) {
        ToggleButton button = new ToggleButton(workplace.texts().text(key, arguments));
        button.setSelected(chosen);
        return new Choice(button, look);
    }

    private void choices(HBox box, List<Choice> choices) {
        ToggleGroup group = new ToggleGroup();
        for (Choice choice : choices) {
            choice.button().setToggleGroup(group);
            choice.button().setOnAction(event -> workplace.appearance().change(choice.look()));
            box.getChildren().add(choice.button());
        }
    }

    private String role(Role role) {
        return workplace.text(
                switch (role) {
                    case LEADER -> "settings.role-leader";
                    case PICKUP_STAFF -> "settings.role-staff";
                    case REGIONAL_MANAGER -> "settings.role-manager";
                });
    }

    private void users(List<User> people) {
        users.getChildren().clear();
        for (User user : people) {
            Label name = new Label(user.name(), new FontIcon("mdi2a-account-outline"));
            Label role = new Label(role(user.role()));
            role.getStyleClass().add("muted");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(SPACE, name, role, gap);
            row.getStyleClass().add("bar");
            if (!user.id().equals(workplace.session().user().id())) {
                Button remove = new Button(workplace.text("settings.remove"));
                remove.getStyleClass().add("flat");
                remove.setOnAction(event -> confirmRemoval(row, user));
                row.getChildren().add(remove);
            }
            users.getChildren().add(row);
        }
    }

    /** Asked where the button was: what it means, and a second press. */
    private void confirmRemoval(HBox row, User user) {
        Label what = new Label(workplace.text("settings.remove-what", user.name()));
        Button sure = new Button(workplace.text("settings.remove-sure"));
        sure.getStyleClass().add("danger");
        sure.setOnAction(event -> model.remove(user));
        Button keep = new Button(workplace.text("settings.keep"));
        keep.setOnAction(event -> users(model.users()));
        row.getChildren().setAll(what, sure, keep);
    }

    @FXML
    private void addUser() {
        char[] typed = userPasscode.getText().toCharArray();
        userPasscode.clear();
        Visible.show(userError, false);
        model.add(
                userName.getText(),
                userRole.getValue(),
                typed,
                userName::clear,
                refused -> say(userError, workplace.texts().sentence(refused)));
    }

    @FXML
    private void changePasscode() {
        if (!fresh.getText().equals(again.getText())) {
            say(passcodeError, workplace.text("welcome.passcodes-differ"));
            return;
        }
        char[] was = old.getText().toCharArray();
        char[] now = fresh.getText().toCharArray();
        List.of(old, fresh, again).forEach(PasswordField::clear);
        Visible.show(passcodeError, false);
        model.changePasscode(
                was, now, refused -> say(passcodeError, workplace.texts().sentence(refused)));
    }

    @FXML
    private void backUp() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(
                workplace.text(
                        "settings.backup-name",
                        LocalDate.now(workplace.session().clock()).toString()));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.backUp(file.toPath());
        }
    }

    @FXML
    private void check() {
        model.check();
    }

    private void backedUp(Optional<LocalDate> day) {
        lastBackup.setText(
                day.map(each -> workplace.text("settings.backup-last", workplace.texts().day(each)))
                        .orElseGet(() -> workplace.text("settings.backup-none")));
    }

    private void checks(List<CheckBook.Result> results) {
        checks.getChildren().clear();
        for (CheckBook.Result result : results) {
            FontIcon icon =
                    new FontIcon(
                            result.isSound()
                                    ? "mdi2c-check-circle-outline"
                                    : "mdi2a-alert-octagon-outline");
            Label line =
                    new Label(workplace.texts().text(Messages.CHECK + result.check().name()), icon);
            line.getStyleClass().add(result.isSound() ? "light-green" : "light-red");
            checks.getChildren().add(line);
        }
    }

    private static void say(Label label, String sentence) {
        label.setText(sentence);
        Visible.show(label, true);
    }
}
