package org.leaderdesk.cli;

import org.leaderdesk.desk.order.DecideMissing;
import org.leaderdesk.domain.order.OrderState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Decides about an order that a newer file lacks. */
@Command
final class OrdersDecide extends BookCommand {

    private enum Decision {
        KEEP,
        CANCEL
    }

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.option.order")
    private String id = "";

    @Parameters(index = "1", paramLabel = "keep|cancel", descriptionKey = "cli.option.decision")
    private Decision decision = Decision.KEEP;

    OrdersDecide(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID order = Ids.parse(id);
        return writing(
                session -> {
                    OrderState state =
                            new DecideMissing(session).run(order, decision == Decision.CANCEL);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("order_id", order.toString());
                        json.put("state", state.name());
                        json.put("missing", false);
                        console().json(json);
                    } else {
                        console()
                                .say("cli.order.decided", order.toString(), console().named(state));
                    }
                    return DONE;
                });
    }
}
