package org.leaderdesk.ui.members;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.Shortlist.View;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members: a table over any number of them, with search and the selected one's card. */
public final class MembersView implements Screen {

    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final MemberList list;
    private final ChangesPane changesPane;
    private final OutreachPane outreachPane;
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private HBox views;
    @FXML private ToggleButton everybody;
    @FXML private ToggleButton atRisk;
    @FXML private ToggleButton newcomers;
    @FXML private ToggleButton changes;
    @FXML private ToggleButton outreach;
    @FXML private StackPane middle;

    public MembersView(Workplace workplace) {
        this.workplace = workplace;
        this.model = new MembersViewModel(workplace);
        this.texts = new MemberTexts(workplace.texts());
        this.list = new MemberList(workplace, model, texts);
        this.changesPane = new ChangesPane(workplace, model.classes(), texts);
        this.outreachPane = new OutreachPane(workplace, model, texts, this::askWhoWasNotAsked);
        this.root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        model.refreshChoices();
        model.refresh();
        model.refreshClasses();
        selected.ifPresent(model::select);
        if (outreach.isSelected()) {
            outreachPane.refresh();
        }
    }

    @Override
    public void newsCame() {
        model.refresh();
        model.refreshClasses();
        if (outreach.isSelected()) {
            outreachPane.refresh();
        }
    }

    @FXML
    private void initialize() {
        pane.setInspector(new MemberInspector(workplace, model, texts));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Visible.show(views, model.isLeader());
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton each : List.of(everybody, atRisk, newcomers, changes, outreach)) {
            each.setToggleGroup(group);
        }
        chooseEverybody();
    }

    @FXML
    private void chooseEverybody() {
        choose(everybody, View.EVERYBODY);
    }

    @FXML
    private void chooseAtRisk() {
        choose(atRisk, View.AT_RISK);
    }

    @FXML
    private void chooseNewcomers() {
        choose(newcomers, View.NEWCOMERS);
    }

    @FXML
    private void chooseChanges() {
        model.select(null);
        choose(changes, changesPane);
    }

    @FXML
    private void chooseOutreach() {
        model.select(null);
        choose(outreach, outreachPane);
        outreachPane.refresh();
    }

    private void choose(ToggleButton button, View view) {
        list.show(view);
        choose(button, list.root());
    }

    private void choose(ToggleButton button, Node shown) {
        button.setSelected(true);
        if (!middle.getChildren().contains(shown)) {
            middle.getChildren().add(shown);
        }
        middle.getChildren().forEach(each -> Visible.show(each, each == shown));
    }

    /** The members nobody asked about messages yet, to ask them. */
    private void askWhoWasNotAsked(Optional<Segment> of) {
        chooseEverybody();
        list.showNotAsked(of);
    }

    private void key(KeyEvent event) {
        if (SEARCH.match(event)) {
            list.startSearch();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            model.select(null);
            list.requestFocus();
            event.consume();
        }
    }
}
