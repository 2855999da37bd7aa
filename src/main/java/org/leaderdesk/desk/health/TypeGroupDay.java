package org.leaderdesk.desk.health;

import org.leaderdesk.book.GroupDayTable.Counted;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.GroupDay;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The leader says what was counted in each chat group on a day, one row for each group. */
public final class TypeGroupDay {

    /** The most of anything in one day and group that is no typing error. */
    public static final int MOST = ChatGroup.LARGEST;

    private static final int DAY_MINUTES = 24 * 60;

    /** What cannot be more than what it is a part of. */
    private static final Map<ChatFigure, ChatFigure> PARTS =
            Map.of(
                    ChatFigure.ANSWERED, ChatFigure.QUESTIONS,
                    ChatFigure.ACTIVE_MEMBERS, ChatFigure.SIZE,
                    ChatFigure.PARTICIPANTS, ChatFigure.SIZE,
                    ChatFigure.TOPIC_PARTICIPANTS, ChatFigure.SIZE,
                    ChatFigure.UGC_POSTS, ChatFigure.MESSAGES,
                    ChatFigure.GOOD_REVIEWS, ChatFigure.REVIEWS,
                    ChatFigure.PROMOTERS, ChatFigure.NPS_ANSWERS,
                    ChatFigure.DETRACTORS, ChatFigure.NPS_ANSWERS);

    private final Session session;

    public TypeGroupDay(Session session) {
        this.session = session;
    }

    /**
     * A group's row of a day.
     *
     * @param typed what was typed for the day, where it was
     * @param by the name of who typed it last; blank where nobody did, or they are gone
     * @param before the last row before the day, whose values are offered
     */
    public record Row(
            ChatGroup group, Optional<Counted> typed, String by, Optional<Counted> before) {

        /** When it was typed last; empty where nothing was. */
        public Optional<Instant> at() {
            return typed.map(Counted::at);
        }

        /** What was typed for the day; empty where nothing was. */
        public Map<ChatFigure, Integer> counted() {
            return typed.map(row -> row.figures().figures()).orElse(Map.of());
        }

        /** What was typed last before the day; empty where nothing was. */
        public Map<ChatFigure, Integer> last() {
            return before.map(row -> row.figures().figures()).orElse(Map.of());
        }

        /** What stands in the fields at first: what was typed, else only how large the chat is. */
        public Map<ChatFigure, Integer> offered() {
            if (typed.isPresent()) {
                return typed.get().figures().figures();
            }
            Map<ChatFigure, Integer> offered = new EnumMap<>(ChatFigure.class);
            group.size().ifPresent(size -> offered.put(ChatFigure.SIZE, size.people()));
            before.map(row -> row.figures().figures().get(ChatFigure.SIZE))
                    .ifPresent(size -> offered.put(ChatFigure.SIZE, size));
            return offered;
        }
    }

    /**
     * A row for every group.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Row> rows(LocalDate day) {
        session.require(Role.LEADER);
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> users = new HashMap<>();
                            for (User user : tx.users().all()) {
                                users.put(user.id(), user.name());
                            }
                            return tx.groups().all().stream()
                                    .map(group -> row(tx, group, day, users))
                                    .toList();
                        });
    }

    private static Row row(
            Transaction tx, ChatGroup group, LocalDate day, Map<UUID, String> users) {
        Optional<Counted> typed = tx.groupDays().find(group.id(), day);
        return new Row(
                group,
                typed,
                typed.map(each -> users.getOrDefault(each.by(), "")).orElse(""),
                tx.groupDays().last(group.id(), day.minusDays(1)));
    }

    /**
     * Keeps what was counted, in place of what was typed of the group and day before. The size is
     * the group's own from then on.
     *
     * @param figures a blank field is not among them: nobody counted, which is not 0
     * @return what was typed before, so that this can be taken back
     * @throws Refused NOT_PERMITTED, GROUP_UNKNOWN, CHAT_DAY, CHAT_COUNT (the value, the most, the
     *     figure), CHAT_PART (the part, the whole, their figures)
     */
    public Optional<Counted> run(UUID group, LocalDate day, Map<ChatFigure, Integer> figures) {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        if (day.isAfter(today)) {
            throw new Refused(RefusalCode.CHAT_DAY, day.toString());
        }
        Optional<Impossible> impossible = check(figures);
        if (impossible.isPresent()) {
            throw impossible.get().refused();
        }
        return session.book().write(session.who(), tx -> put(tx, group, day, figures, false));
    }

    /** Keeps a row, typed or from a file; the latest size is the group's own. */
    static Optional<Counted> put(
            Transaction tx,
            UUID group,
            LocalDate day,
            Map<ChatFigure, Integer> figures,
            boolean imported) {
        ChatGroup of =
                tx.groups().all().stream()
                        .filter(each -> each.id().equals(group))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refused(RefusalCode.GROUP_UNKNOWN, group.toString()));
        Optional<Counted> before = tx.groupDays().find(group, day);
        GroupDay counted = new GroupDay(day, figures);
        if (before.filter(row -> row.figures().equals(counted)).isPresent()) {
            return before;
        }
        if (imported) {
            tx.groupDays().putImported(group, counted);
        } else {
            tx.groupDays().put(group, counted);
        }
        int size = figures.getOrDefault(ChatFigure.SIZE, 0);
        boolean newer = of.size().filter(known -> known.on().isAfter(day)).isEmpty();
        if (size > 0 && newer) {
            tx.groups().size(group, Optional.of(new ChatGroup.Size(size, day)));
        }
        return before;
    }

    /**
     * A count that nobody can have counted.
     *
     * @param figure which
     * @param value what was said
     * @param code CHAT_COUNT or CHAT_PART
     * @param most what it can be at most
     * @param whole of a part, what it is a part of
     */
    record Impossible(
            ChatFigure figure, int value, RefusalCode code, int most, Optional<ChatFigure> whole) {

        Refused refused() {
            return whole.map(of -> new Refused(code, value, most, figure, of))
                    .orElseGet(() -> new Refused(code, value, most, figure));
        }

        private static Impossible part(int value, int most, ChatFigure part, ChatFigure whole) {
            return new Impossible(part, value, RefusalCode.CHAT_PART, most, Optional.of(whole));
        }
    }

    /** The first count that nobody can have counted; empty where all can be. */
    static Optional<Impossible> check(Map<ChatFigure, Integer> figures) {
        for (Map.Entry<ChatFigure, Integer> each : figures.entrySet()) {
            ChatFigure figure = each.getKey();
            int count = each.getValue();
            int most = figure == ChatFigure.REPLY_MINUTES ? DAY_MINUTES : MOST;
            if (count < 0 || count > most) {
                return Optional.of(
                        new Impossible(
                                figure, count, RefusalCode.CHAT_COUNT, most, Optional.empty()));
            }
        }
        for (Map.Entry<ChatFigure, ChatFigure> each : PARTS.entrySet()) {
            int part = figures.getOrDefault(each.getKey(), 0);
            int whole = figures.getOrDefault(each.getValue(), MOST);
            if (part > whole) {
                return Optional.of(Impossible.part(part, whole, each.getKey(), each.getValue()));
            }
        }
        int said =
                figures.getOrDefault(ChatFigure.PROMOTERS, 0)
                        + figures.getOrDefault(ChatFigure.DETRACTORS, 0);
        int answers = figures.getOrDefault(ChatFigure.NPS_ANSWERS, MOST);
        return said <= answers
                ? Optional.empty()
                : Optional.of(
                        Impossible.part(
                                said, answers, ChatFigure.PROMOTERS, ChatFigure.NPS_ANSWERS));
    }
}
