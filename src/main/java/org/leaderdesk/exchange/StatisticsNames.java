package org.leaderdesk.exchange;

import static java.util.Map.entry;

import org.leaderdesk.domain.health.StatisticsColumn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What chat platforms and people call the columns of group statistics; the headings of the desk's
 * own table are among them.
 */
public final class StatisticsNames {

    private static final Map<StatisticsColumn, List<String>> NAMES =
            Map.ofEntries(
                    entry(
                            StatisticsColumn.GROUP,
                            List.of(
                                    "群名称",
                                    "群名",
                                    "群聊名称",
                                    "群聊",
                                    "客户群",
                                    "客户群名称",
                                    "group",
                                    "chat_name",
                                    "群")),
                    entry(
                            StatisticsColumn.DAY,
                            List.of("日期", "统计日期", "统计时间", "时间", "date", "day", "stat_time")),
                    entry(
                            StatisticsColumn.SIZE,
                            List.of(
                                    "群成员总数",
                                    "群成员数",
                                    "群成员",
                                    "群人数",
                                    "成员总数",
                                    "成员数",
                                    "总人数",
                                    "人数",
                                    "member_total",
                                    "people",
                                    "members")),
                    entry(
                            StatisticsColumn.MESSAGES,
                            List.of(
                                    "群聊消息总数",
                                    "群聊消息数",
                                    "消息总数",
                                    "消息数",
                                    "消息量",
                                    "消息条数",
                                    "发言数",
                                    "发言条数",
                                    "msg_total",
                                    "消息",
                                    "messages")),
                    entry(
                            StatisticsColumn.ACTIVE_MEMBERS,
                            List.of(
                                    "发过消息的群成员数",
                                    "发过消息的成员数",
                                    "活跃成员数",
                                    "活跃成员",
                                    "活跃人数",
                                    "发言人数",
                                    "发言成员数",
                                    "member_has_msg",
                                    "说话的人",
                                    "wrote",
                                    "active_members")),
                    entry(StatisticsColumn.QUESTIONS, List.of("提问数", "提问", "咨询数", "questions")),
                    entry(
                            StatisticsColumn.ANSWERED,
                            List.of("30分钟内回复数", "30分钟内回复", "30分内答", "及时回复数", "answered")),
                    entry(
                            StatisticsColumn.REPLY_MINUTES,
                            List.of(
                                    "平均回复时长",
                                    "回复时长",
                                    "首次回复时长",
                                    "回复分钟",
                                    "reply min",
                                    "reply_minutes")),
                    entry(
                            StatisticsColumn.PARTICIPANTS,
                            List.of("参与人数", "活动参与人数", "参加活动", "took part", "participants")),
                    entry(
                            StatisticsColumn.TOPIC_PARTICIPANTS,
                            List.of("话题参与人数", "聊话题人数", "聊话题", "topics", "topic_participants")),
                    entry(
                            StatisticsColumn.UGC_POSTS,
                            List.of("晒单数", "晒单", "晒图数", "ugc", "own posts", "ugc_posts")),
                    entry(StatisticsColumn.CLICKS, List.of("点击数", "点击", "链接点击数", "clicks")),
                    entry(StatisticsColumn.REVIEWS, List.of("评价数", "评价", "reviews")),
                    entry(
                            StatisticsColumn.GOOD_REVIEWS,
                            List.of("好评数", "好评", "good", "good_reviews")),
                    entry(StatisticsColumn.PROMOTERS, List.of("推荐者", "推荐9-10", "promoters")),
                    entry(StatisticsColumn.DETRACTORS, List.of("贬损者", "推荐0-6", "detractors")),
                    entry(
                            StatisticsColumn.NPS_ANSWERS,
                            List.of("推荐回答数", "推荐回答", "answers", "nps_answers")));

    private static final Map<String, StatisticsColumn> KNOWN = known();

    private StatisticsNames() {}

    /** What files call it, the usual name first. */
    public static List<String> of(StatisticsColumn column) {
        return NAMES.getOrDefault(column, List.of(column.name()));
    }

    /** What a header is known to stand for. */
    static Optional<StatisticsColumn> column(String header) {
        return Optional.ofNullable(KNOWN.get(HeaderText.fold(header)));
    }

    private static Map<String, StatisticsColumn> known() {
        Map<String, StatisticsColumn> known = new HashMap<>();
        NAMES.forEach(
                (column, names) -> names.forEach(name -> known.put(HeaderText.fold(name), column)));
        return Map.copyOf(known);
    }
}
