package org.leaderdesk.ui.members;

import javafx.scene.control.TableColumn;

import org.leaderdesk.desk.member.BrowseMembers.Row;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.ui.control.Columns;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.members.ClassesModel.Classes;

import java.util.Optional;

/** What the table says of a member's class, worth and risk; blank where there is no class. */
final class ClassColumns {

    private final Workplace workplace;
    private final MembersViewModel model;
    private final MemberTexts texts;

    ClassColumns(Workplace workplace, MembersViewModel model, MemberTexts texts) {
        this.workplace = workplace;
        this.model = model;
        this.texts = texts;
    }

    private Optional<Classes> classes() {
        return Optional.ofNullable(model.classes().classesProperty().get());
    }

    /** The class with why. */
    void segment(TableColumn<Row, String> column) {
        Columns.text(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.person(row.id()))
                                .map(
                                        person ->
                                                workplace.text(
                                                        "members.class-line",
                                                        texts.segment(person.segment()),
                                                        texts.because(
                                                                Because.of(person.segmented()))))
                                .orElse(""));
    }

    void spent(TableColumn<Row, Money> column) {
        Columns.value(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.person(row.id()))
                                .map(person -> person.money())
                                .orElse(null));
    }

    void tier(TableColumn<Row, String> column) {
        Columns.text(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.person(row.id()))
                                .flatMap(person -> person.tier())
                                .map(texts::tier)
                                .orElse(""));
    }

    void loss(TableColumn<Row, Money> column) {
        Columns.value(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.risk(row.id()))
                                .map(AtRisk::money)
                                .orElse(null));
    }

    /** Why they may be lost. */
    void risk(TableColumn<Row, String> column) {
        Columns.text(
                column,
                row ->
                        classes()
                                .flatMap(
                                        all ->
                                                all.risk(row.id())
                                                        .map(each -> all.members().because(each)))
                                .map(texts::because)
                                .orElse(""));
    }

    /** What is due today for a newcomer. */
    void step(TableColumn<Row, String> column) {
        Columns.text(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.newcomer(row.id()))
                                .flatMap(each -> each.step())
                                .map(texts::step)
                                .orElse(""));
    }

    /** Until when a newcomer is to be spoken to. */
    void due(TableColumn<Row, String> column) {
        Columns.text(
                column,
                row ->
                        classes()
                                .flatMap(all -> all.newcomer(row.id()))
                                .map(
                                        each ->
                                                each.firstImpression()
                                                        ? workplace.text(
                                                                "members.due-by",
                                                                workplace
                                                                        .texts()
                                                                        .moment(
                                                                                each.plan()
                                                                                        .followUpBy()))
                                                        : workplace.text("members.due-over"))
                                .orElse(""));
    }
}
