package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.ListGiveBack;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what is to be done in the selling tool, writes it to a file, or says that it is done. */
abstract class GiveBackCommand extends BookCommand {

    private final GiveBack.Kind kind;

    @Option(names = "--out", paramLabel = "F.xlsx", descriptionKey = "cli.option.give-back-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @ArgGroup(exclusive = true)
    private What what = new What();

    private static final class What {

        @Option(
                names = "--done",
                arity = "1..*",
                paramLabel = "ID",
                descriptionKey = "cli.option.give-back-done")
        private List<String> done = List.of();

        @Option(
                names = "--not-done",
                arity = "1..*",
                paramLabel = "ID",
                descriptionKey = "cli.option.give-back-not-done")
        private List<String> notDone = List.of();
    }

    GiveBackCommand(Desk desk, GiveBack.Kind kind) {
        super(desk);
        this.kind = kind;
    }

    @Override
    public Integer call() {
        return writing(
                session -> {
                    ListGiveBack list = new ListGiveBack(session);
                    list.done(kind, what.done.stream().map(Ids::parse).toList(), true);
                    list.done(kind, what.notDone.stream().map(Ids::parse).toList(), false);
                    List<ListGiveBack.Entry> entries = list.run(kind);
                    Path file = out;
                    if (file != null) {
                        list.write(entries, file, overwrite, headings(), this::named);
                    }
                    tell(session, entries);
                    return DONE;
                });
    }

    private List<String> headings() {
        String name =
                kind == GiveBack.Kind.REFUND ? "cli.give-back.refunds" : "cli.give-back.ticks";
        return List.of(
                console().messages().text(name),
                console().messages().text("cli.column.group-buys"),
                console().messages().text("cli.column.order-number"),
                console().messages().text("cli.column.join"),
                console().messages().text("cli.column.name"),
                console().messages().text("cli.column.tail"),
                console().messages().text("cli.column.product"),
                console().messages().text("cli.column.refund"),
                console().messages().text("cli.column.state"));
    }

    private String named(GiveBack.State state) {
        return console()
                .messages()
                .text(
                        switch (state) {
                            case TO_DO -> "cli.give-back.to-do";
                            case DONE -> "cli.give-back.done";
                            case SEEN -> "cli.give-back.seen";
                            case TAKEN_BACK -> "cli.give-back.taken-back";
                        });
    }

    private void tell(Session session, List<ListGiveBack.Entry> entries) {
        new Listing(
                        console(),
                        json(),
                        "cli.column.id",
                        "cli.column.group-buys",
                        "cli.column.join",
                        "cli.column.name",
                        "cli.column.tail",
                        "cli.column.product",
                        "cli.column.refund",
                        "cli.column.state")
                .show(
                        listing -> {
                            for (ListGiveBack.Entry each : entries) {
                                listing.row(() -> json(each, session.zone()), () -> cells(each));
                            }
                        });
        long overdue = entries.stream().filter(ListGiveBack.Entry::overdue).count();
        if (overdue > 0) {
            int patience = new ReadRules(session).value(Rule.GIVE_BACK_LATE);
            console().note("cli.give-back.overdue", overdue, patience);
        }
    }

    private List<String> cells(ListGiveBack.Entry each) {
        return List.of(
                each.todo().id().toString(),
                each.groupBuy(),
                each.joinNumber(),
                each.name().reveal(),
                each.tail4(),
                each.goods(),
                each.todo().amount().map(Money::toString).orElse(""),
                named(each.todo().state()));
    }

    private static Map<String, Object> json(ListGiveBack.Entry each, ZoneId zone) {
        GiveBack todo = each.todo();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", todo.id().toString());
        json.put("order_id", todo.orderId().toString());
        json.put("place", Shown.number(todo.place()));
        json.put("group_buy_title", each.groupBuy());
        json.put("order_number", Shown.text(each.orderNumber()));
        json.put("join_number", each.joinNumber());
        json.put("name", Shown.text(each.name()));
        json.put("tail4", Shown.text(each.tail4()));
        json.put("goods", each.goods());
        json.put("cause", todo.cause().name());
        json.put("amount_fen", Shown.fen(todo.amount()));
        json.put("state", todo.state().name());
        json.put("made_at", RoundJson.time(todo.madeAt(), zone));
        json.put("done_at", todo.doneAt().map(at -> RoundJson.time(at, zone)).orElse(null));
        json.put("overdue", each.overdue());
        return json;
    }
}
