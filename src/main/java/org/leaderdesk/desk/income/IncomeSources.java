package org.leaderdesk.desk.income;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.order.JoinNumber;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where orders came from, as far as this desk's imports tell, and how each source pays. A source is
 * a selling tool, or a profile by its name.
 */
final class IncomeSources {

    /** Orders of the counter. */
    static final String WALK_IN = "walk-in";

    /** No import of this desk says where they came from. */
    static final String OTHER = "other";

    private static final String MODEL = "income.model.";

    private static final Set<String> TOOLS = Set.of("ktt", "jielong", "suite");
    private static final Set<String> NO_TOOL = Set.of("own", "supplier-bill");

    private final Map<UUID, String> sources = new HashMap<>();
    private final Map<String, IncomeModel> said = new HashMap<>();
    private final IncomeModel usual;
    private final String only;

    IncomeSources(Transaction tx) {
        tx.imports()
                .formats()
                .forEach((groupBuy, format) -> of(format).ifPresent(s -> sources.put(groupBuy, s)));
        Set<String> all = new HashSet<>(sources.values());
        // A file of several group buys is noted with one of them: with one tool it is no question.
        only = all.size() == 1 ? all.iterator().next() : OTHER;
        usual = IncomeModel.usual(tx.incomeFigures((buy, number) -> OTHER).isAnyCostKnown());
        tx.settings()
                .startingWith(MODEL)
                .forEach(
                        (source, model) ->
                                Arrays.stream(IncomeModel.values())
                                        .filter(each -> each.name().equals(model))
                                        .forEach(each -> said.put(source, each)));
    }

    private static Optional<String> of(String format) {
        String tool = format.replaceFirst("-.*", "");
        if (NO_TOOL.contains(format)) {
            return Optional.empty();
        }
        return Optional.of(TOOLS.contains(tool) ? tool : format);
    }

    /** Of an order. */
    String of(UUID groupBuy, String joinNumber) {
        return JoinNumber.isWalkIn(joinNumber) ? WALK_IN : sources.getOrDefault(groupBuy, only);
    }

    /** As the leader said, else the usual one. */
    IncomeModel model(String source) {
        return said.getOrDefault(source, usual);
    }

    /** Says how a source pays. */
    static void say(Transaction tx, String source, Optional<IncomeModel> model) {
        if (model.isPresent()) {
            tx.settings().set(MODEL + source, model.get().name());
        } else {
            tx.settings().clear(MODEL + source);
        }
    }
}
