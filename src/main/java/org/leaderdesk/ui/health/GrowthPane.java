package org.leaderdesk.ui.health;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthPart;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.leader.GrowthTick;
import org.leaderdesk.domain.leader.Starter;
import org.leaderdesk.domain.leader.Training;
import org.leaderdesk.i18n.GrowthWords;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.StepRow;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 成长: the growth map in three stages, the courses, the capacity ratio, and the package for a
 * successor. It stands beside the health, whose score and stage it goes by.
 */
final class GrowthPane {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final GrowthViewModel model;
    private final GrowthWords words;
    private final Parent root;

    @FXML private Label stage;
    @FXML private Label capacity;
    @FXML private Label tier;
    @FXML private Label starter;
    @FXML private Button start;
    @FXML private VBox novice;
    @FXML private VBox growing;
    @FXML private VBox mature;
    @FXML private Label hours;
    @FXML private Label due;
    @FXML private VBox required;
    @FXML private VBox core;

    GrowthPane(Workplace workplace) {
        this.workplace = workplace;
        model = new GrowthViewModel(workplace);
        words = workplace.texts().growthWords();
        root = Views.load(this, workplace.texts());
    }

    Parent root() {
        return root;
    }

    void shown() {
        model.refresh();
    }

    @FXML
    private void initialize() {
        model.grownProperty().subscribe(this::show);
    }

    private void show(GrowthViewModel.@Nullable Grown grown) {
        if (grown == null) {
            return;
        }
        var map = grown.map();
        stage.setText(words.stage(map.growth().stage(), map.growth().days()));
        Light light = map.capacity().light();
        capacity.setText(words.capacity(map.capacity()));
        capacity.setGraphic(new FontIcon(LightSign.icon(light)));
        capacity.getStyleClass().setAll("label", LightSign.style(light));
        tier.setText(words.tier(map.sales(), map.tier()));
        starter(grown.starter());
        fill(novice, stage(GrowthStage.NOVICE), map.of(GrowthStage.NOVICE));
        fill(growing, stage(GrowthStage.GROWING), map.of(GrowthStage.GROWING));
        fill(mature, stage(GrowthStage.MATURE), map.of(GrowthStage.MATURE));
        courses(grown.training(), map.day());
    }

    private void starter(Optional<Starter> seven) {
        Visible.show(starter, seven.isPresent());
        seven.ifPresent(each -> starter.setText(words.starter(each)));
        Visible.show(start, seven.filter(each -> each.day() <= Starter.DAYS).isEmpty());
    }

    private void courses(Training training, LocalDate today) {
        hours.setText(words.hours(training));
        boolean late = training.isDue(today);
        Visible.show(due, late);
        training.next().filter(next -> late).ifPresent(next -> due.setText(words.due(next)));
        fill(required, part(GrowthPart.REQUIRED), training.of(GrowthPart.REQUIRED));
        fill(core, part(GrowthPart.CORE), training.of(GrowthPart.CORE));
    }

    private String stage(GrowthStage each) {
        return workplace.text(Messages.GROWTH_STAGE + each.name());
    }

    private String part(GrowthPart each) {
        return workplace.text(Messages.GROWTH_PART + each.name());
    }

    private void fill(VBox box, String name, List<GrowthTick> ticks) {
        Label title = new Label(name);
        title.getStyleClass().add("emphasis");
        Label count = new Label(words.count(ticks));
        count.getStyleClass().add("muted");
        HBox head = new HBox(SPACE, title, count);
        head.setAlignment(Pos.BASELINE_LEFT);
        box.getChildren().setAll(head);
        ticks.stream().map(this::row).forEach(box.getChildren()::add);
    }

    private Node row(GrowthTick tick) {
        return new StepRow(tick, words, workplace.text("growth.seen"), model::tick);
    }

    @FXML
    private void begin() {
        model.start();
    }

    @FXML
    private void pack() {
        new FileDialog(root)
                .titled(workplace.text("growth.pack"))
                .named(workplace.text("growth.pack-file"))
                .of("ZIP", "*.zip")
                .save(model::pack);
    }
}
