package org.leaderdesk.desk.pickup;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.Sort;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps in the book how each list is wanted, so that nobody has to say it every day. */
public final class KeepSheetChoice {

    private static final String KEY = "list.";
    private static final String APART = ";";
    private static final String COSTS = "costs";

    private final Session session;

    public KeepSheetChoice(Session session) {
        this.session = session;
    }

    /**
     * How a list is wanted, whatever the round.
     *
     * @param sort empty is the sheet's own order
     * @param paper one of {@link PrintList#papers}
     * @param costs costs on the supplier order, where known
     */
    public record Choice(Optional<Sort> sort, String paper, boolean costs) {

        /** As a sheet is made where nobody ever chose. */
        public static Choice usual(Sheet sheet) {
            return new Choice(sheet.ownSort(), PrintList.papers(sheet).getFirst(), false);
        }
    }

    /** What was kept; a sheet nobody chose anything for is as usual. */
    public Map<Sheet, Choice> all() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<Sheet, Choice> kept = new EnumMap<>(Sheet.class);
                            for (Sheet sheet : Sheet.values()) {
                                kept.put(
                                        sheet,
                                        tx.settings()
                                                .get(KEY + sheet.commandName())
                                                .map(text -> read(sheet, text))
                                                .orElse(Choice.usual(sheet)));
                            }
                            return kept;
                        });
    }

    /** Keeps how a list is wanted. */
    public void run(Sheet sheet, Choice choice) {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.settings().set(KEY + sheet.commandName(), text(choice));
                            return true;
                        });
    }

    private static String text(Choice choice) {
        return String.join(
                APART,
                choice.sort().map(Sort::name).orElse(""),
                choice.paper(),
                choice.costs() ? COSTS : "");
    }

    /** A word that this version does not know is passed over: another one may have written it. */
    private static Choice read(Sheet sheet, String text) {
        List<String> words = List.of(text.split(APART));
        Choice usual = Choice.usual(sheet);
        return new Choice(
                Arrays.stream(Sort.values())
                        .filter(sort -> sheet.sorts().contains(sort))
                        .filter(sort -> words.contains(sort.name()))
                        .findFirst()
                        .or(usual::sort),
                PrintList.papers(sheet).stream()
                        .filter(paper -> words.contains(paper))
                        .findFirst()
                        .orElse(usual.paper()),
                words.contains(COSTS));
    }
}
