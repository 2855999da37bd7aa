package org.leaderdesk.domain.health;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a chat platform's group statistics can be, with what such files call it. */
public enum StatisticsColumn {
    /** The chat group's name. */
    GROUP(null, "群名称", "群名", "群聊名称", "群聊", "客户群", "客户群名称", "group", "chat_name"),
    /** The day that was counted. */
    DAY(null, "日期", "统计日期", "统计时间", "时间", "date", "day", "stat_time"),
    SIZE(
            ChatFigure.SIZE,
            "群成员总数",
            "群成员数",
            "群成员",
            "群人数",
            "成员总数",
            "成员数",
            "总人数",
            "人数",
            "member_total",
            "members"),
    MESSAGES(
            ChatFigure.MESSAGES,
            "群聊消息总数",
            "群聊消息数",
            "消息总数",
            "消息数",
            "消息量",
            "消息条数",
            "发言数",
            "发言条数",
            "msg_total",
            "messages"),
    ACTIVE_MEMBERS(
            ChatFigure.ACTIVE_MEMBERS,
            "发过消息的群成员数",
            "发过消息的成员数",
            "活跃成员数",
            "活跃成员",
            "活跃人数",
            "发言人数",
            "发言成员数",
            "member_has_msg",
            "active_members"),
    QUESTIONS(ChatFigure.QUESTIONS, "提问数", "提问", "咨询数", "questions"),
    ANSWERED(ChatFigure.ANSWERED, "30分钟内回复数", "30分钟内回复", "及时回复数", "answered"),
    REPLY_MINUTES(ChatFigure.REPLY_MINUTES, "平均回复时长", "回复时长", "首次回复时长", "回复分钟", "reply_minutes"),
    PARTICIPANTS(ChatFigure.PARTICIPANTS, "参与人数", "活动参与人数", "参加活动", "participants"),
    TOPIC_PARTICIPANTS(
            ChatFigure.TOPIC_PARTICIPANTS, "话题参与人数", "聊话题人数", "聊话题", "topic_participants"),
    UGC_POSTS(ChatFigure.UGC_POSTS, "晒单数", "晒单", "晒图数", "ugc", "ugc_posts"),
    CLICKS(ChatFigure.CLICKS, "点击数", "点击", "链接点击数", "clicks"),
    REVIEWS(ChatFigure.REVIEWS, "评价数", "评价", "reviews"),
    GOOD_REVIEWS(ChatFigure.GOOD_REVIEWS, "好评数", "好评", "good_reviews"),
    PROMOTERS(ChatFigure.PROMOTERS, "推荐者", "推荐9-10", "promoters"),
    DETRACTORS(ChatFigure.DETRACTORS, "贬损者", "推荐0-6", "detractors"),
    NPS_ANSWERS(ChatFigure.NPS_ANSWERS, "推荐回答数", "推荐回答", "nps_answers");

    private final Optional<ChatFigure> figure;
    private final List<String> names;

    StatisticsColumn(@Nullable ChatFigure figure, String... names) {
        this.figure = Optional.ofNullable(figure);
        this.names = List.of(names);
    }

    /** What was counted; empty of the group and the day. */
    public Optional<ChatFigure> figure() {
        return figure;
    }

    /** What files call it. */
    public List<String> names() {
        return names;
    }

    /** The column of a figure. */
    public static StatisticsColumn of(ChatFigure figure) {
        return Arrays.stream(values())
                .filter(each -> each.figure.equals(Optional.of(figure)))
                .findFirst()
                .orElseThrow();
    }
}
