package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.VisibleText;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.planner.Suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people of the groups suggest, and what became of it (S052). Staff may write some down. */
public final class Suggestions {

    private static final int LONGEST = 500;

    private final Session session;

    public Suggestions(Session session) {
        this.session = session;
    }

    /**
     * A suggestion with what its group is called.
     *
     * @param group blank where it came otherwise
     */
    public record Listed(Suggestion suggestion, String group) {

        boolean isOpen() {
            return suggestion.answer().isEmpty();
        }
    }

    /**
     * Writes one down.
     *
     * @param group the chat group, by its name; empty where it came otherwise
     * @throws Refused SUGGESTION_TEXT, GROUP_UNKNOWN
     */
    public UUID add(Suggestion.About about, Optional<String> group, String text) {
        String said = masked(VisibleText.of(text).strip());
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused(RefusalCode.SUGGESTION_TEXT, Integer.toString(LONGEST));
        }
        Instant now = session.clock().instant();
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            Optional<UUID> chat = group.map(name -> find(tx.groups().all(), name));
                            UUID id = tx.newId();
                            tx.suggestions()
                                    .add(
                                            new Suggestion(
                                                    id,
                                                    about,
                                                    chat,
                                                    said,
                                                    now,
                                                    Optional.empty(),
                                                    Optional.empty()));
                            return id;
                        });
    }

    /** Also a phone in words: who speaks in a chat writes it so. */
    private static String masked(String text) {
        return DigitRuns.masked(PersonalText.of(text)).reveal();
    }

    private static UUID find(List<ChatGroup> groups, String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name.strip()))
                .map(ChatGroup::id)
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.GROUP_UNKNOWN, name));
    }

    /**
     * Says what became of one.
     *
     * @throws Refused NOT_PERMITTED, SUGGESTION_UNKNOWN
     */
    public void answer(UUID id, Suggestion.Answer answer) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (tx.suggestions().find(id).isEmpty()) {
                                throw new Refused(RefusalCode.SUGGESTION_UNKNOWN, id.toString());
                            }
                            tx.suggestions().answer(id, answer);
                            return true;
                        });
    }

    /** The newest first; those that nobody answered before all others. */
    public List<Listed> list() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, String> names =
                                    tx.groups().all().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            ChatGroup::id, ChatGroup::name));
                            List<Listed> all =
                                    tx.suggestions().all().stream()
                                            .map(each -> listed(each, names))
                                            .toList();
                            return Stream.concat(
                                            all.stream().filter(Listed::isOpen),
                                            all.stream().filter(each -> !each.isOpen()))
                                    .toList();
                        });
    }

    private static Listed listed(Suggestion suggestion, Map<UUID, String> names) {
        return new Listed(
                suggestion, suggestion.group().map(id -> names.getOrDefault(id, "")).orElse(""));
    }
}
