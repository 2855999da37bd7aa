package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The topics of one wave: the best of all that may come, each of the three kinds at least once.
 * Exact: topics couple no waves.
 */
final class TopicChoice {

    /** More than all the rest together. */
    private static final int EVERY_WEEK = 1_000;

    private static final int OF_THE_DAY = 60;
    private static final int OF_THE_SEASON = 20;
    private static final int FOR_THEM = 25;
    private static final int FOR_THE_STAGE = 15;
    private static final int SUITS_THE_HOUR = 30;
    private static final int WRONG_HOUR = -40;
    private static final int REPAIRS = 20;
    private static final int A_REPLY = 4;
    private static final int MOST_FOR_REPLIES = 40;

    /** Days differ by a little, so that what is equal comes in turns. */
    private static final int TURNS = 12;

    private final PlanFacts facts;
    private final Wave wave;
    private final List<Topic> topics;

    TopicChoice(PlanFacts facts, Wave wave, Set<String> standing) {
        this.facts = facts;
        this.wave = wave;
        topics =
                facts.library().topics().stream()
                        .filter(topic -> !standing.contains(topic.id()))
                        .filter(
                                topic ->
                                        topic.fit()
                                                .suits(facts.day(), wave.audience(), wave.stage()))
                        .filter(topic -> facts.bought().isPresent() || !topic.speaksOfGoods())
                        .filter(
                                topic ->
                                        !facts.resting()
                                                .restsTopic(
                                                        wave.groups(),
                                                        topic.id(),
                                                        facts.day().date(),
                                                        topic.rest(facts.rules().topicRest())))
                        .toList();
    }

    /**
     * The topic of each place; a place for which there is none is left out.
     *
     * @param wanted kinds that no standing topic is of
     */
    Map<SlotPlace, Topic> choose(List<SlotPlace> places, Set<TopicKind> wanted) {
        Map<SlotPlace, Topic> best = assign(places, List.of());
        if (kinds(best).containsAll(wanted) || places.size() < wanted.size()) {
            return best;
        }
        long most = Long.MIN_VALUE;
        for (List<TopicKind> pattern : patterns(places.size(), wanted)) {
            Map<SlotPlace, Topic> one = assign(places, pattern);
            long worth = worth(one);
            if (one.size() == places.size() && worth > most) {
                most = worth;
                best = one;
            }
        }
        return best;
    }

    static Set<TopicKind> kinds(Map<SlotPlace, Topic> chosen) {
        Set<TopicKind> kinds = EnumSet.noneOf(TopicKind.class);
        chosen.values().forEach(topic -> kinds.add(topic.kind()));
        return kinds;
    }

    /** Every way to give places kinds so that all that are wanted come. */
    private static List<List<TopicKind>> patterns(int places, Set<TopicKind> wanted) {
        TopicKind[] kinds = TopicKind.values();
        List<List<TopicKind>> patterns = new ArrayList<>();
        for (int code = 0; code < Math.pow(kinds.length, places); code++) {
            List<TopicKind> pattern = new ArrayList<>();
            int rest = code;
            for (int place = 0; place < places; place++) {
                pattern.add(kinds[rest % kinds.length]);
                rest /= kinds.length;
            }
            if (pattern.containsAll(wanted)) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /** The best topics for places, of given kinds where a pattern says so. */
    private Map<SlotPlace, Topic> assign(List<SlotPlace> places, List<TopicKind> pattern) {
        int columns = topics.size() + places.size();
        long[][] cost = new long[places.size()][columns];
        for (int place = 0; place < places.size(); place++) {
            Arrays.fill(cost[place], Assignment.NEVER);
            for (int topic = 0; topic < topics.size(); topic++) {
                if (pattern.isEmpty() || pattern.get(place) == topics.get(topic).kind()) {
                    cost[place][topic] = -score(topics.get(topic), places.get(place));
                }
            }
        }
        int[] columnOf = Assignment.solve(cost, columns);
        Map<SlotPlace, Topic> chosen = new LinkedHashMap<>();
        for (int place = 0; place < places.size(); place++) {
            if (cost[place][columnOf[place]] != Assignment.NEVER) {
                chosen.put(places.get(place), topics.get(columnOf[place]));
            }
        }
        return chosen;
    }

    private long worth(Map<SlotPlace, Topic> chosen) {
        return chosen.entrySet().stream()
                .mapToLong(each -> score(each.getValue(), each.getKey()))
                .sum();
    }

    private long score(Topic topic, SlotPlace place) {
        Fit fit = topic.fit();
        long score = 0;
        score += topic.weekly() ? EVERY_WEEK : 0;
        score += fit.isOfTheDay() ? OF_THE_DAY : 0;
        score += fit.isOfTheSeason() ? OF_THE_SEASON : 0;
        score += fit.audiences().isEmpty() ? 0 : FOR_THEM;
        score += fit.stages().isEmpty() ? 0 : FOR_THE_STAGE;
        DayPart part = DayPart.of(facts.rules().usual(place, facts.day()));
        score +=
                topic.part() == part
                        ? SUITS_THE_HOUR
                        : topic.part() == DayPart.ANY ? 0 : WRONG_HOUR;
        score += Math.min(MOST_FOR_REPLIES, A_REPLY * Math.round(replies(topic)));
        score += REPAIRS * repaired(topic);
        int turn = Wording.mix((topic.id() + facts.day().date()).hashCode());
        return score + Math.floorMod(turn, TURNS);
    }

    private double replies(Topic topic) {
        return Lessons.mean(Optional.ofNullable(facts.lessons().topics().get(topic.id())), 0);
    }

    /** Low indicators of the wave's groups that a topic helps. */
    private long repaired(Topic topic) {
        return wave.groups().stream()
                .flatMap(group -> group.low().stream())
                .distinct()
                .filter(topic.repairs()::contains)
                .count();
    }

    /** Why a topic was chosen, the heaviest first. */
    List<Reason> why(Topic topic) {
        List<Reason> why = new ArrayList<>();
        if (topic.fit().isOfTheDay()) {
            why.add(Reason.of(Reason.Kind.TOPIC_OF_THE_DAY));
        }
        if (repaired(topic) > 0) {
            why.add(Reason.of(Reason.Kind.REPAIR));
        }
        if (!topic.fit().audiences().isEmpty()) {
            why.add(Reason.of(Reason.Kind.TOPIC_FOR_THEM));
        }
        if (topic.fit().isOfTheSeason()) {
            why.add(Reason.of(Reason.Kind.TOPIC_OF_THE_SEASON));
        }
        if (Math.round(replies(topic)) > 0) {
            why.add(new Reason(Reason.Kind.TOPIC_REPLIES, Math.round(replies(topic)), 0));
        }
        why.add(
                Reason.of(
                        switch (topic.kind()) {
                            case KNOWLEDGE -> Reason.Kind.TOPIC_KNOWLEDGE;
                            case EMOTION -> Reason.Kind.TOPIC_EMOTION;
                            case CO_CREATION -> Reason.Kind.TOPIC_CO_CREATION;
                        }));
        return why;
    }
}
