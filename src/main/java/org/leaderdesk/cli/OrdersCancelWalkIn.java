package org.leaderdesk.cli;

import org.leaderdesk.desk.order.CancelWalkIn;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Takes back an order that was typed in by mistake. */
@Command
final class OrdersCancelWalkIn extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.order")
    private String id = "";

    OrdersCancelWalkIn(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID order = Ids.parse(id);
        return writing(
                session -> {
                    Order cancelled = new CancelWalkIn(session).run(order);
                    OrderState state = cancelled.status().state();
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("order_id", order.toString());
                        json.put("join_number", cancelled.joinNumber());
                        json.put("state", state.name());
                        console().json(json);
                    } else {
                        console()
                                .say(
                                        "cli.order.decided",
                                        cancelled.joinNumber(),
                                        console().named(state));
                    }
                    return DONE;
                });
    }
}
