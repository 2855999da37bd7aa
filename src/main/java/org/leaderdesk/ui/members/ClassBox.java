package org.leaderdesk.ui.members;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.SeeProfile.Profile;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.RfmScores;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;

import java.util.UUID;

/** Which classes a member is in, each with why; what is expected of them, and their habits. */
final class ClassBox extends VBox {

    private static final int SPACE = 4;

    /** Changes of class that are shown, the latest first. */
    private static final int SHOWN = 6;

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;
    private final UUID member;
    private final Profile profile;

    ClassBox(
            Workplace workplace,
            MembersViewModel model,
            MemberTexts texts,
            UUID member,
            Profile profile) {
        super(SPACE);
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
        this.member = member;
        this.profile = profile;
        setId("members-why");
    }

    /** Follows the classes, until it is unsubscribed. */
    Subscription watch() {
        return model.classes().classesProperty().subscribe(this::show);
    }

    private void show(@Nullable Classes classes) {
        getChildren().clear();
        title("members.why");
        if (profile.objected()) {
            line(workplace.text("members.objected"));
            return;
        }
        Person person = classes == null ? null : classes.person(member).orElse(null);
        if (person == null || classes == null) {
            line(workplace.text("members.no-class"));
        } else {
            classes(person);
            classes.risk(member).ifPresent(risk -> risk(risk, classes));
            classes.newcomer(member).ifPresent(this::newcomer);
        }
        habits();
        history();
    }

    private void classes(Person person) {
        line(
                workplace.text(
                        "members.class-line",
                        texts.segment(person.segment()),
                        texts.because(Because.of(person.segmented()))));
        line(workplace.text("members.spent-line", person.money(), person.orders()));
        person.tier()
                .ifPresent(tier -> line(workplace.text("members.tier-line", texts.tier(tier))));
        RfmScores scores = person.rfm().orElse(null);
        if (scores != null) {
            line(
                    workplace.text(
                            "members.rfm-line",
                            person.rfmClass().map(texts::rfm).orElse(""),
                            scores.recency(),
                            scores.frequency(),
                            scores.monetary()));
        }
        line(texts.because(person.because()));
    }

    private void risk(AtRisk risk, Classes classes) {
        line(texts.because(classes.members().because(risk)));
        line(workplace.text("members.loss-line", risk.money()));
        boolean away =
                classes.person(member)
                        .filter(
                                each ->
                                        each.segment() == Segment.CHURNED
                                                || each.segment() == Segment.CHURN_WARNING)
                        .isPresent();
        if (away) {
            profile.reason()
                    .ifPresent(
                            each -> line(workplace.text("members.win-back", texts.winBack(each))));
        }
    }

    /** The seven days, and until which hour a newcomer is to be spoken to. */
    private void newcomer(Newcomer newcomer) {
        title("members.newcomer");
        line(
                newcomer.firstImpression()
                        ? workplace.text(
                                "members.newcomer-due",
                                workplace.texts().moment(newcomer.plan().followUpBy()))
                        : workplace.text("members.newcomer-over"));
        for (NewcomerPlan.Step step : NewcomerPlan.Step.values()) {
            boolean today = newcomer.step().filter(step::equals).isPresent();
            line(
                    workplace
                            .texts()
                            .text(
                                    today ? "members.newcomer-today" : "members.newcomer-step",
                                    workplace.texts().day(newcomer.plan().day(step)),
                                    texts.step(step)));
        }
    }

    private void habits() {
        title("members.habits");
        if (profile.habits().isEmpty()) {
            line(workplace.text("members.no-habits"));
        }
        profile.habits().forEach(each -> line(texts.because(Because.of(each))));
    }

    private void history() {
        if (profile.classes().size() > 1) {
            title("members.history");
            profile.classes().reversed().stream()
                    .limit(SHOWN)
                    .forEach(
                            each ->
                                    line(
                                            workplace.text(
                                                    "members.history-line",
                                                    workplace.texts().date(each.day()),
                                                    texts.segment(each.segment()))));
        }
    }

    private void title(String key) {
        Label title = new Label(workplace.texts().text(key));
        title.getStyleClass().add("emphasis");
        getChildren().add(title);
    }

    private void line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        getChildren().add(label);
    }
}
