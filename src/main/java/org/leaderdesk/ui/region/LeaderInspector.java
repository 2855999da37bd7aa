package org.leaderdesk.ui.region;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.domain.health.Levels;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderFile;
import org.leaderdesk.domain.region.LeaderWarning;
import org.leaderdesk.domain.region.LeaderWeek;
import org.leaderdesk.domain.region.RegionMedian;
import org.leaderdesk.domain.region.Standing;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.control.CloseButton;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.InspectorFrame;
import org.leaderdesk.ui.control.LightSign;
import org.leaderdesk.ui.control.TrendChart;
import org.leaderdesk.ui.control.WarningRow;
import org.leaderdesk.ui.fx.Workplace;

import java.time.LocalDate;
import java.util.List;

/** One leader over twelve weeks: why the light is what it is, and what to do about it. */
final class LeaderInspector extends InspectorFrame {

    private static final int SPACE = 8;

    private final Workplace workplace;
    private final RegionViewModel model;
    private final RegionWords words;
    private final LeaderTables tables;

    LeaderInspector(Workplace workplace, RegionViewModel model) {
        this.workplace = workplace;
        this.model = model;
        words = workplace.texts().regionWords();
        tables = new LeaderTables(words);
        setId("region-inspector");
        model.leader().leaderProperty().subscribe(this::show);
    }

    private void show(@Nullable LeaderFile leader) {
        begin(leader != null);
        if (leader == null) {
            return;
        }
        RegionViewModel.Seen seen = model.seenProperty().get();
        List<RegionMedian> medians = seen == null ? List.of() : seen.region().medians();
        content()
                .getChildren()
                .setAll(
                        head(leader),
                        warnings(leader.standing()),
                        caption("health.weeks"),
                        weeks(leader),
                        asked(leader),
                        new AskForm(workplace, model, leader),
                        tables.indicators(leader, medians),
                        said(words.stars(leader.standing().stars()), "emphasis"),
                        said(words.next(leader.standing().stars()), "muted"),
                        tables.stars(leader.standing().stars()));
    }

    private Node head(LeaderFile leader) {
        Standing at = leader.standing();
        Label light =
                said(
                        words.text(
                                "leader-sheet.now",
                                words.light(at.light()),
                                words.tenth(at.score()),
                                words.change(at.change()),
                                words.tier(at.tier()),
                                words.stage(at.stage())),
                        LightSign.style(at.light()));
        light.setGraphic(new FontIcon(LightSign.icon(at.light())));
        Button sheet =
                new Button(workplace.text("region.sheet"), new FontIcon("mdi2f-file-pdf-box"));
        sheet.setId("region-sheet");
        sheet.setOnAction(event -> sheet(leader));
        VBox about =
                new VBox(SPACE / 2.0, said(leader.name(), "title"), said(leader.area(), "muted"));
        HBox.setHgrow(about, Priority.ALWAYS);
        HBox top =
                new HBox(SPACE, about, new CloseButton(workplace.texts(), model.leader()::close));
        return new VBox(SPACE, top, light, sheet);
    }

    private void sheet(LeaderFile leader) {
        new FileDialog(this)
                .named(words.text("leader-sheet.title", leader.name()) + ".pdf")
                .of("PDF", "*.pdf")
                .save(file -> model.sheet(leader.standing().leader().id(), file));
    }

    /** The three that a leader is watched for, each with the rule that fired or that none did. */
    private Node warnings(Standing at) {
        VBox box = new VBox(SPACE / 2.0, caption("leader-sheet.warnings"));
        box.setId("region-warnings");
        box.getStyleClass().add("card");
        at.warnings().forEach(each -> box.getChildren().add(warning(each)));
        return box;
    }

    private Node warning(LeaderWarning warning) {
        String watched = workplace.texts().warningWords().watched(warning.watched());
        String style =
                warning.level()
                        .map(WarningRow::style)
                        .orElse(warning.isMeasured() ? "light-green" : "muted");
        String icon =
                warning.level()
                        .map(WarningRow::icon)
                        .orElse(LightSign.icon(warning.isMeasured() ? Light.GREEN : Light.GREY));
        Label said =
                said(
                        warning.rule()
                                .map(
                                        rule ->
                                                words.text(
                                                        "region.fired",
                                                        words.light(rule.level().light()),
                                                        words.warning(warning),
                                                        rule.source()))
                                .orElseGet(
                                        () ->
                                                warning.isMeasured()
                                                        ? words.text(
                                                                "region.fine",
                                                                watched,
                                                                words.warning(warning))
                                                        : words.warning(warning)),
                        style);
        said.setGraphic(new FontIcon(icon));
        return said;
    }

    /** What was asked of the leader, what they said, and how they stood before and after. */
    private Node asked(LeaderFile leader) {
        VBox box = new VBox(SPACE, caption("region-report.asked"));
        box.setId("region-asked");
        for (LeaderFile.Asked each : leader.asked()) {
            box.getChildren().add(asked(each));
        }
        if (leader.asked().isEmpty()) {
            box.getChildren().add(said(workplace.text("region.asked-nothing"), "muted"));
        }
        return box;
    }

    private Node asked(LeaderFile.Asked asked) {
        Intervention each = asked.intervention();
        VBox lines =
                new VBox(
                        said(
                                words.text(
                                        "region.asked-line",
                                        words.action(each.action()),
                                        workplace.texts().day(each.due()),
                                        words.state(each)),
                                "asked"));
        boolean isOurs = each.area().equals(workplace.session().ownerId());
        if (!isOurs) {
            lines.getChildren()
                    .add(said(workplace.text("region.asked-by", each.askedBy()), "muted"));
        }
        if (!each.note().isEmpty()) {
            lines.getChildren().add(said(each.note(), "muted"));
        }
        String effect = words.effect(each, asked.effect());
        if (!effect.isEmpty()) {
            lines.getChildren().add(said(effect, "muted"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(SPACE, lines);
        if (each.isOpen() && isOurs) {
            Button withdraw = new Button(workplace.text("region.withdraw"));
            withdraw.setId("region-withdraw");
            withdraw.getStyleClass().add("flat");
            withdraw.setMinWidth(USE_PREF_SIZE);
            withdraw.setOnAction(event -> model.leader().withdraw(each.leader(), each.id()));
            row.getChildren().add(withdraw);
        }
        return row;
    }

    /** The weeks' scores, with the edges of green and orange to compare with. */
    private Node weeks(LeaderFile leader) {
        TrendChart chart = new TrendChart();
        chart.setId("region-weeks");
        Levels bands = leader.rules().health().score();
        chart.show(
                leader.weeks().stream().map(this::point).toList(),
                List.of(edge(Light.GREEN, bands.green()), edge(Light.ORANGE, bands.orange())));
        return chart;
    }

    private TrendChart.Point point(LeaderWeek week) {
        LocalDate until = week.days().to();
        String when = until.getMonthValue() + "/" + until.getDayOfMonth();
        return new TrendChart.Point(when, week.score(), when + "  " + words.tenth(week.score()));
    }

    private TrendChart.Compared edge(Light light, double points) {
        return new TrendChart.Compared(words.light(light) + " " + Math.round(points), points);
    }

    private Label caption(String key) {
        return said(workplace.text(key), "caption");
    }

    private static Label said(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
