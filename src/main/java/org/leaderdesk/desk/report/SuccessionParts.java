package org.leaderdesk.desk.report;

import org.leaderdesk.desk.leader.ListGroups;
import org.leaderdesk.desk.leader.ListUsers;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.Activities;
import org.leaderdesk.desk.planner.PlanLibrary;
import org.leaderdesk.desk.planner.ReadPlan;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.GroupRule;
import org.leaderdesk.domain.leader.Succession.Column;
import org.leaderdesk.domain.leader.Succession.Part;
import org.leaderdesk.domain.leader.Succession.RuleKind;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.WavePost;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The parts of a handover that are about nobody in person: groups, days to come, and words. */
final class SuccessionParts {

    /** Days of the plan, today the first. */
    private static final int WEEK = 7;

    private final Session session;
    private final Locale locale;

    SuccessionParts(Session session, Locale locale) {
        this.session = session;
        this.locale = locale;
    }

    /** The chat groups, and the rules that lead to them. */
    List<Section> groups() {
        ListGroups.Groups groups = new ListGroups(session).run();
        return List.of(
                new Section(
                        Part.GROUPS,
                        List.of(
                                Column.GROUP,
                                Column.ESTATE,
                                Column.AUDIENCE,
                                Column.PEOPLE,
                                Column.COUNTED_ON,
                                Column.MEMBERS),
                        groups.listed().stream().map(SuccessionParts::group).toList()),
                new Section(
                        Part.RULES,
                        List.of(Column.GROUP, Column.RULE, Column.WHOM, Column.MEMBERS),
                        groups.rules().stream()
                                .map(
                                        each ->
                                                List.<Object>of(
                                                        each.group(),
                                                        kind(each.rule()),
                                                        each.whom(),
                                                        each.members()))
                                .toList()));
    }

    private static List<Object> group(ListGroups.Listed listed) {
        ChatGroup group = listed.group();
        return List.of(
                group.name(),
                listed.estate().orElse(""),
                group.audience().<Object>map(each -> each).orElse(""),
                group.size().<Object>map(ChatGroup.Size::people).orElse(""),
                group.size().<Object>map(ChatGroup.Size::on).orElse(""),
                listed.members());
    }

    private static RuleKind kind(GroupRule rule) {
        return switch (rule) {
            case GroupRule.BySubLeader _ -> RuleKind.SUB_LEADER;
            case GroupRule.ByTitle _ -> RuleKind.TITLE_WORDS;
            case GroupRule.ByBuildings _ -> RuleKind.BUILDINGS;
            case GroupRule.ByMember _ -> RuleKind.MEMBER;
        };
    }

    /** What the coming days bring, the answers to what is asked, and who can sign in. */
    List<Section> days() {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return List.of(plan(today), activities(today), replies(), users());
    }

    private Section plan(LocalDate today) {
        return new Section(
                Part.PLAN,
                List.of(
                        Column.DAY,
                        Column.TIME,
                        Column.WAVE,
                        Column.GROUPS,
                        Column.KIND,
                        Column.TEXT),
                WavePost.of(new ReadPlan(session).run(today, today.plusDays(WEEK - 1L))).stream()
                        .map(
                                post ->
                                        List.<Object>of(
                                                post.day(),
                                                post.at(),
                                                post.wave(),
                                                post.groups().size(),
                                                post.kind(),
                                                post.text()))
                        .toList());
    }

    private Section activities(LocalDate today) {
        return new Section(
                Part.ACTIVITIES,
                List.of(
                        Column.TEXT,
                        Column.KIND,
                        Column.DAY,
                        Column.UNTIL,
                        Column.OWNER,
                        Column.READY),
                new Activities(session)
                        .since(today).stream()
                                .map(Activities.Listed::activity)
                                .map(SuccessionParts::activity)
                                .toList());
    }

    private static List<Object> activity(Activity activity) {
        return List.of(
                activity.name(),
                activity.kind(),
                activity.from(),
                activity.to(),
                activity.owner(),
                activity.readyOn().<Object>map(day -> day).orElse(""));
    }

    private Section replies() {
        boolean chinese = locale.getLanguage().equals("zh");
        return new Section(
                Part.REPLIES,
                List.of(Column.QUESTION, Column.ANSWER),
                PlanLibrary.of(session).replies().stream()
                        .map(
                                each ->
                                        List.<Object>of(
                                                chinese
                                                        ? each.questionChinese()
                                                        : each.questionEnglish(),
                                                chinese ? each.chinese() : each.english()))
                        .toList());
    }

    private Section users() {
        return new Section(
                Part.USERS,
                List.of(Column.NAME, Column.ROLE),
                new ListUsers(session)
                        .run().stream()
                                .map(each -> List.<Object>of(each.name(), each.role()))
                                .toList());
    }
}
