package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.SettleRefund;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Says for which pieces a partial refund was, or takes that back; else proposes an answer. */
@Command
final class OrdersSettle extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.order")
    private String id = "";

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Pieces> pieces = new ArrayList<>();

    @Option(names = "--none", descriptionKey = "cli.option.refund-none")
    private boolean none;

    @Option(names = "--again", descriptionKey = "cli.option.again")
    private boolean again;

    @Option(names = "--anyway", descriptionKey = "cli.option.anyway")
    private boolean anyway;

    private static final class Pieces {
        @Option(
                names = "--line",
                required = true,
                paramLabel = "PLACE",
                descriptionKey = "cli.option.line")
        private int line;

        @Option(
                names = "--qty",
                required = true,
                paramLabel = "N",
                descriptionKey = "cli.option.qty")
        private int qty;
    }

    OrdersSettle(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID order = Ids.parse(id);
        if (none && !pieces.isEmpty()) {
            throw new Refused(RefusalCode.OPTIONS_EXCLUDE, "--none", "--line");
        }
        return writing(
                session -> {
                    if (none || !pieces.isEmpty()) {
                        return settle(session, order);
                    }
                    if (again) {
                        new SettleRefund(session).takeBack(order);
                    }
                    return propose(session, order);
                });
    }

    private int propose(Session session, UUID order) {
        SettleRefund.Proposal proposal = new SettleRefund(session).proposal(order);
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("order_id", order.toString());
            json.put("refund_in_doubt", true);
            json.put("refund_fen", proposal.refund().fen());
            json.put("proposal", proposal.pieces().stream().map(OrdersSettle::json).toList());
            console().json(json);
        } else if (proposal.pieces().isEmpty()) {
            console().say("cli.order.no-proposal", proposal.refund());
        } else {
            for (SettleRefund.Pieces each : proposal.pieces()) {
                console()
                        .say(
                                "cli.order.proposal",
                                proposal.refund(),
                                Integer.toString(each.place()),
                                Integer.toString(each.count()),
                                (each.product() + " " + each.variant()).strip(),
                                each.price().map(Money::toString).orElse("?"));
            }
        }
        return DONE;
    }

    private static Map<String, Object> json(SettleRefund.Pieces pieces) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("place", pieces.place());
        json.put("qty", pieces.count());
        json.put("product", pieces.product());
        json.put("variant", Shown.text(pieces.variant()));
        json.put("price_fen", Shown.fen(pieces.price()));
        return json;
    }

    private int settle(Session session, UUID order) {
        Map<Integer, Integer> said = new TreeMap<>();
        pieces.forEach(each -> said.merge(each.line, each.qty, Integer::sum));
        Order settled =
                new SettleRefund(session).run(order, new SettleRefund.Answer(said, again, anyway));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("order_id", order.toString());
            json.put("refund_in_doubt", settled.charges().isRefundInDoubt());
            json.put("refund_fen", settled.charges().refund().fen());
            json.put("settled_fen", settled.charges().settled().fen());
            json.put("settled", lines(said));
            console().json(json);
        } else {
            console().say("cli.order.settled", order.toString());
        }
        return DONE;
    }

    private static List<Map<String, Object>> lines(Map<Integer, Integer> pieces) {
        List<Map<String, Object>> lines = new ArrayList<>();
        pieces.forEach((place, qty) -> lines.add(Map.of("place", place, "qty", qty)));
        return lines;
    }
}
