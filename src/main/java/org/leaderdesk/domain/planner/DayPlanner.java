package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans a day: groups come together in waves, what there are no minutes for is dropped by name,
 * then products are chosen for all waves at once, topics for each, and minutes for all posts. What
 * is done or was put there by a person stays and the rest is planned around it.
 */
public final class DayPlanner {

    /** Minutes from its usual time at which a post is somewhere else. */
    private static final int FAR = 60;

    private final PlanFacts facts;
    private final List<Wave> waves;
    private final Map<Wave, Map<SlotPlace, KeptPost>> kept = new LinkedHashMap<>();
    private final Set<Dropped> dropped = new LinkedHashSet<>();
    private final Set<Relaxed> relaxed = EnumSet.noneOf(Relaxed.class);
    private final Timetable timetable;

    private DayPlanner(PlanFacts facts) {
        this.facts = facts;
        waves = Wave.of(facts.groups(), facts.rules().waveGroups());
        timetable = new Timetable(facts, waves.size());
        for (Wave wave : waves) {
            kept.put(wave, keptOf(wave));
        }
    }

    public static DayPlan plan(PlanFacts facts) {
        return new DayPlanner(facts).plan();
    }

    /** The first of its groups in which something stands speaks for the wave. */
    private Map<SlotPlace, KeptPost> keptOf(Wave wave) {
        Map<SlotPlace, KeptPost> standing = new LinkedHashMap<>();
        for (PlannedGroup group : wave.groups()) {
            facts.kept().stream()
                    .filter(post -> post.group().equals(group.id()))
                    .forEach(post -> standing.putIfAbsent(post.place(), post));
        }
        return standing;
    }

    private DayPlan plan() {
        dropWhatDoesNotFit();
        ProductSlots.Filled products = new ProductSlots(facts, waves, kept, dropped).fill();
        List<Draft> drafts = new ArrayList<>();
        for (Wave wave : waves) {
            drafts.addAll(standing(wave));
            drafts.addAll(sales(wave, products));
            drafts.addAll(topics(wave));
        }
        List<PlannedPost> posts = timed(drafts);
        relax(products);
        return new DayPlan(
                facts.day().date(),
                waves,
                facts.service(),
                posts,
                List.copyOf(dropped),
                posts.size(),
                products.objective(),
                products.bound(),
                relaxed,
                facts.day().workday().isPresent());
    }

    /** A post that has no time yet. */
    private record Draft(
            Wave wave,
            SlotPlace place,
            Optional<LocalTime> at,
            String content,
            String wording,
            Function<LocalTime, String> text,
            List<Reason> why) {}

    private void dropWhatDoesNotFit() {
        int posts = waves.size() * SlotPlace.ALL.size();
        int standing = kept.values().stream().mapToInt(Map::size).sum();
        giveUp(posts - facts.rules().minutes(), Dropped.Cause.NO_MINUTES);
        giveUp(posts - dropped.size() - standing - timetable.places(), Dropped.Cause.NO_TIME);
    }

    /** Small waves go first, and within them what is missed least. */
    private void giveUp(int many, Dropped.Cause cause) {
        int left = many;
        List<Wave> smallFirst =
                waves.stream()
                        .sorted(
                                Comparator.comparingInt(Wave::people)
                                        .thenComparing(
                                                Comparator.comparingInt(Wave::number).reversed()))
                        .toList();
        for (SlotPlace place : SlotPlace.GIVEN_UP) {
            for (Wave wave : smallFirst) {
                boolean stands = kept.getOrDefault(wave, Map.of()).containsKey(place);
                boolean gone =
                        dropped.stream()
                                .anyMatch(
                                        each ->
                                                each.wave().equals(wave)
                                                        && each.place().equals(place));
                if (left > 0 && !stands && !gone) {
                    dropped.add(new Dropped(wave, place, cause));
                    left--;
                }
            }
        }
    }

    private boolean isOpen(Wave wave, SlotPlace place) {
        return !kept.getOrDefault(wave, Map.of()).containsKey(place)
                && dropped.stream()
                        .noneMatch(each -> each.wave().equals(wave) && each.place().equals(place));
    }

    private List<Draft> standing(Wave wave) {
        List<Draft> drafts = new ArrayList<>();
        kept.getOrDefault(wave, Map.of())
                .forEach(
                        (place, post) ->
                                drafts.add(
                                        new Draft(
                                                wave,
                                                place,
                                                Optional.of(post.at()),
                                                post.content(),
                                                "",
                                                at -> "",
                                                List.of(Reason.of(Reason.Kind.PINNED)))));
        return drafts;
    }

    private List<Draft> sales(Wave wave, ProductSlots.Filled products) {
        PitchChoice pitches = new PitchChoice(facts, wave);
        Map<SlotPlace, ProductSlots.Sold> filled = products.slots().getOrDefault(wave, Map.of());
        List<Draft> drafts = new ArrayList<>();
        for (SlotPlace place : SlotPlace.ALL) {
            if (!place.kind().sells() || !isOpen(wave, place)) {
                continue;
            }
            ProductSlots.Sold sold = filled.get(place);
            if (sold == null) {
                dropped.add(new Dropped(wave, place, Dropped.Cause.NO_PRODUCT));
                continue;
            }
            boolean live = place.isLive(facts.day());
            Because because = live ? Because.LIVE : sold.valued().because();
            Pitch pitch = pitches.of(place.kind(), sold.product(), because);
            int told = products.waves(sold.product());
            List<Reason> why = new ArrayList<>();
            if (live) {
                why.add(Reason.of(Reason.Kind.LIVE));
            }
            why.addAll(sold.valued().why());
            timetable
                    .peak(wave, place)
                    .ifPresent(time -> why.add(new Reason(Reason.Kind.PEAK, time.getHour(), 0)));
            drafts.add(
                    new Draft(
                            wave,
                            place,
                            Optional.empty(),
                            sold.product().id().toString(),
                            pitch.id(),
                            at -> pitches.text(pitch, sold.product(), at, told),
                            why));
        }
        return drafts;
    }

    private List<Draft> topics(Wave wave) {
        Map<SlotPlace, KeptPost> standing = kept.getOrDefault(wave, Map.of());
        Set<String> there =
                standing.values().stream()
                        .filter(post -> post.place().kind() == SlotKind.TOPIC)
                        .map(KeptPost::content)
                        .collect(Collectors.toSet());
        Set<TopicKind> wanted = EnumSet.allOf(TopicKind.class);
        facts.library().topics().stream()
                .filter(topic -> there.contains(topic.id()))
                .forEach(topic -> wanted.remove(topic.kind()));
        List<SlotPlace> open =
                SlotPlace.ALL.stream()
                        .filter(place -> place.kind() == SlotKind.TOPIC && isOpen(wave, place))
                        .toList();
        TopicChoice choice = new TopicChoice(facts, wave, there);
        Map<SlotPlace, Topic> chosen = choice.choose(open, wanted);
        if (!TopicChoice.kinds(chosen).containsAll(wanted)) {
            relaxed.add(Relaxed.TOPIC_KINDS);
        }
        List<Draft> drafts = new ArrayList<>();
        for (SlotPlace place : open) {
            Topic topic = chosen.get(place);
            if (topic == null) {
                dropped.add(new Dropped(wave, place, Dropped.Cause.NO_TOPIC));
                continue;
            }
            String text =
                    new Wording(facts.library().words())
                            .with("bought", facts.bought().orElse(""))
                            .fill(topic.chinese());
            drafts.add(
                    new Draft(
                            wave,
                            place,
                            Optional.empty(),
                            topic.id(),
                            topic.id(),
                            at -> text,
                            choice.why(topic)));
        }
        return drafts;
    }

    private List<PlannedPost> timed(List<Draft> drafts) {
        List<Draft> untimed = drafts.stream().filter(draft -> draft.at().isEmpty()).toList();
        List<Timetable.Wanted> wanted =
                untimed.stream()
                        .map(draft -> timetable.wanted(draft.wave(), draft.place()))
                        .toList();
        List<LocalTime> times = timetable.times(wanted);
        List<PlannedPost> posts = new ArrayList<>();
        for (int index = 0; index < untimed.size(); index++) {
            LocalTime at = times.get(index);
            int away = Math.abs(Timetable.minute(at) - Timetable.minute(wanted.get(index).at()));
            if (away > FAR) {
                relaxed.add(Relaxed.PREFERRED_TIMES);
            }
            posts.add(post(untimed.get(index), at, false));
        }
        drafts.forEach(draft -> draft.at().ifPresent(at -> posts.add(post(draft, at, true))));
        posts.sort(
                Comparator.comparing(PlannedPost::at)
                        .thenComparing(post -> post.wave().number())
                        .thenComparing(post -> post.place().name()));
        return posts;
    }

    private static PlannedPost post(Draft draft, LocalTime at, boolean stands) {
        return new PlannedPost(
                draft.wave(),
                draft.place(),
                at,
                draft.content(),
                draft.wording(),
                draft.text().apply(at),
                draft.why(),
                stands);
    }

    private void relax(ProductSlots.Filled products) {
        if (products.missed()) {
            relaxed.add(Relaxed.PRODUCT_MIX);
        }
        if (products.repeated()) {
            relaxed.add(Relaxed.VARIETY);
        }
        if (products.anyFlashSale()) {
            relaxed.add(Relaxed.FLASH_SALE_ANY);
        }
        if (dropped.stream()
                .anyMatch(
                        each ->
                                each.cause() == Dropped.Cause.NO_MINUTES
                                        || each.cause() == Dropped.Cause.NO_TIME)) {
            relaxed.add(Relaxed.MINUTES);
        }
    }
}
