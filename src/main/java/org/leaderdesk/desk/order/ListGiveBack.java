package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.exchange.ListWorkbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is still to be done in the selling tool, which stays the till: 核销回填 and 退款待办. A person says
 * when it is done; the next import confirms it.
 */
public final class ListGiveBack {

    private final Session session;

    public ListGiveBack(Session session) {
        this.session = session;
    }

    /**
     * One thing to do.
     *
     * @param name whose order it is, as the counter shows people
     * @param goods the line it is for; of a whole order all its goods
     * @param overdue whether it was said to be done so long ago that a file should have shown it
     */
    public record Entry(
            GiveBack todo,
            String groupBuy,
            String orderNumber,
            String joinNumber,
            PersonalText name,
            String tail4,
            String goods,
            boolean overdue) {}

    /** What waits for a person, or for a file that shows it; oldest first. */
    public List<Entry> run(GiveBack.Kind kind) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                tx.giveBack().open(kind).stream()
                                        .map(each -> entry(tx, each))
                                        .toList());
    }

    private Entry entry(Transaction tx, GiveBack todo) {
        Filed filed = OneOrder.in(tx, todo.orderId());
        Order order = filed.order();
        CounterCard card =
                order.memberId()
                        .flatMap(id -> tx.members().find(id))
                        .map(Member::counter)
                        .orElse(filed.counter());
        return new Entry(
                todo,
                tx.groupBuys().find(order.groupBuyId()).map(GroupBuy::title).orElse(""),
                order.orderNumber().orElse(""),
                order.joinNumber(),
                card.name(),
                card.tail4(),
                goods(tx, order, todo),
                isOverdue(
                        todo,
                        session.clock().instant(),
                        Duration.ofHours(ReadRules.in(tx, Rule.GIVE_BACK_LATE))));
    }

    private static String goods(Transaction tx, Order order, GiveBack todo) {
        List<String> goods = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            boolean meant = todo.place().isEmpty() || todo.place().getAsInt() == line.place();
            if (meant && !line.cancelled()) {
                Variant variant = tx.products().findVariant(line.variantId()).orElseThrow();
                String name = tx.products().find(variant.productId()).orElseThrow().name();
                goods.add((name + " " + variant.text()).strip());
            }
        }
        return String.join(", ", goods);
    }

    private static boolean isOverdue(GiveBack todo, Instant now, Duration patience) {
        return todo.state() == GiveBack.State.DONE
                && todo.doneAt().map(at -> at.plus(patience).isBefore(now)).orElse(false);
    }

    /**
     * Says that some of it was done in the selling tool, or after all was not; all or nothing. What
     * is so already stays as it is: when it was done is when somebody said so first.
     *
     * @throws Refused TO_DO_UNKNOWN where none of that kind waits
     */
    public void done(GiveBack.Kind kind, Collection<UUID> ids, boolean done) {
        GiveBack.State state = done ? GiveBack.State.DONE : GiveBack.State.TO_DO;
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    ids.forEach(id -> move(tx, kind, id, state));
                                    return true;
                                });
    }

    private static void move(Transaction tx, GiveBack.Kind kind, UUID id, GiveBack.State state) {
        GiveBack todo =
                tx.giveBack()
                        .find(id)
                        .filter(GiveBack::isOpen)
                        .filter(each -> each.kind() == kind)
                        .orElseThrow(() -> unknown(id));
        if (todo.state() != state) {
            tx.giveBack().move(id, state);
        }
    }

    private static Refused unknown(UUID id) {
        return new Refused(RefusalCode.TO_DO_UNKNOWN, id.toString());
    }

    /**
     * Writes a list as a spreadsheet to work off in the selling tool.
     *
     * @param file .xlsx
     * @param headings the sheet's name, then those of group buy, order number, join number, name,
     *     tail, goods, amount, state
     * @param state what a state is called
     * @throws Refused OUTPUT_ENDING, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public void write(
            List<Entry> entries,
            Path file,
            boolean overwrite,
            List<String> headings,
            Function<GiveBack.State, String> state) {
        OutputFile.checkWorkbook(file, overwrite);
        session.audit(AuditAction.EXPORT, "give-back", "orders", entries.size());
        ListWorkbook.write(
                file,
                headings.getFirst(),
                headings.subList(1, headings.size()),
                entries.stream()
                        .map(
                                each ->
                                        List.of(
                                                each.groupBuy(),
                                                each.orderNumber(),
                                                each.joinNumber(),
                                                each.name().reveal(),
                                                each.tail4(),
                                                each.goods(),
                                                each.todo().amount().<Object>map(a -> a).orElse(""),
                                                state.apply(each.todo().state())))
                        .toList());
    }
}
