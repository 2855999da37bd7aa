package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.money.Money;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which text offers a product in a wave: one that speaks of why it was chosen, another one every
 * day, and none twice on one day where there is another.
 */
final class PitchChoice {

    private final PlanFacts facts;
    private final Wave wave;
    private final Set<String> said = new HashSet<>();

    PitchChoice(PlanFacts facts, Wave wave) {
        this.facts = facts;
        this.wave = wave;
    }

    /** The text for a product; the library has one for every reason and use. */
    Pitch of(SlotKind use, PlannedProduct product, Because because) {
        String about = product.id() + "/" + wave.number();
        Comparator<String> turn = Wording.rotation(facts.day().date(), about);
        Pitch chosen =
                fitting(use, product, because)
                        .min(
                                Comparator.comparing((Pitch pitch) -> said.contains(pitch.id()))
                                        .thenComparingInt(PitchChoice::generality)
                                        .thenComparing(Pitch::id, turn)
                                        .thenComparing(Pitch::id))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no text for " + use + " and " + because));
        said.add(chosen.id());
        return chosen;
    }

    private Stream<Pitch> fitting(SlotKind use, PlannedProduct product, Because because) {
        return facts.library().pitches().stream()
                .filter(pitch -> pitch.use() == use && pitch.because() == because)
                .filter(pitch -> pitch.words().isEmpty() || product.speaksOf(pitch.words()))
                .filter(pitch -> pitch.zones().isEmpty() || pitch.zones().contains(product.zone()))
                .filter(pitch -> pitch.fit().suits(facts.day(), wave.audience(), wave.stage()));
    }

    /** Texts for these goods go before texts for all, those of the day before those of always. */
    private static int generality(Pitch pitch) {
        int special = pitch.words().isEmpty() && pitch.zones().isEmpty() ? 0 : 1;
        special += pitch.fit().isOfTheDay() ? 1 : 0;
        special += pitch.fit().audiences().isEmpty() ? 0 : 1;
        return -special;
    }

    /**
     * The text as it is posted.
     *
     * @param at when, which tells the deadline
     * @param waves that are told of the product on this day: each is offered its share of the stock
     */
    String text(Pitch pitch, PlannedProduct product, LocalTime at, int waves) {
        OptionalInt offered = facts.offered(product);
        int share = offered.orElse(0) / Math.max(1, waves);
        return new Wording(facts.library().words())
                .with("product", product.name())
                .with("price", product.price().map(Money::toString).orElse(""))
                .with("deadline", facts.deadline(at))
                .with("pickup", facts.pickup())
                .with("limit", share > 0 ? Integer.toString(share) : "")
                .fill(pitch.chinese());
    }
}
