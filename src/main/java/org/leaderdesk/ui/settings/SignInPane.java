package org.leaderdesk.ui.settings;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.util.List;

/** One's own passcode, who else may sign in, and the recovery code. */
final class SignInPane implements Pane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final SignInViewModel model;
    private final boolean keeper;
    private final Parent root;

    @FXML private PasswordField old;
    @FXML private PasswordField fresh;
    @FXML private PasswordField again;
    @FXML private Label passcodeError;
    @FXML private VBox usersCard;
    @FXML private VBox users;
    @FXML private TextField userName;
    @FXML private ChoiceBox<Role> userRole;
    @FXML private PasswordField userPasscode;
    @FXML private Label userError;
    @FXML private VBox recoveryCard;
    @FXML private FlowPane askCode;
    @FXML private PasswordField codePasscode;
    @FXML private VBox typeCode;
    @FXML private Label code;
    @FXML private TextField typed;
    @FXML private Label codeError;

    SignInPane(Workplace workplace) {
        this.workplace = workplace;
        this.model = new SignInViewModel(workplace);
        this.keeper = workplace.session().isKeeper();
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        if (keeper) {
            model.refresh();
        }
    }

    @FXML
    private void initialize() {
        Visible.show(usersCard, keeper);
        Visible.show(recoveryCard, keeper);
        userRole.getItems()
                .setAll(
                        workplace.session().isRegions()
                                ? List.of(Role.REGIONAL_MANAGER)
                                : List.of(Role.LEADER, Role.PICKUP_STAFF));
        userRole.setValue(userRole.getItems().getLast());
        userRole.setConverter(new InWords<>(this::role));
        List.of(passcodeError, userError, codeError).forEach(each -> Visible.show(each, false));
        model.users().subscribe(() -> users(model.users()));
        model.codeProperty().subscribe(this::code);
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
        char[] passcode = userPasscode.getText().toCharArray();
        userPasscode.clear();
        Visible.show(userError, false);
        model.add(
                userName.getText(),
                userRole.getValue(),
                passcode,
                userName::clear,
                refused -> say(userError, refused));
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
        model.changePasscode(was, now, refused -> say(passcodeError, refused));
    }

    @FXML
    private void proposeCode() {
        char[] passcode = codePasscode.getText().toCharArray();
        codePasscode.clear();
        Visible.show(codeError, false);
        model.proposeCode(passcode, refused -> say(codeError, refused));
    }

    @FXML
    private void replaceCode() {
        Visible.show(codeError, false);
        model.replaceCode(typed.getText(), refused -> say(codeError, refused));
    }

    @FXML
    private void leaveCode() {
        Visible.show(codeError, false);
        model.leaveCode();
    }

    private void code(String shown) {
        code.setText(shown);
        typed.clear();
        Visible.show(typeCode, !shown.isEmpty());
        Visible.show(askCode, shown.isEmpty());
        if (!shown.isEmpty()) {
            typed.requestFocus();
        }
    }

    private void say(Label label, Refused refused) {
        say(label, workplace.texts().sentence(refused));
    }

    private static void say(Label label, String sentence) {
        label.setText(sentence);
        Visible.show(label, true);
    }
}
