package org.leaderdesk.cli;

import org.leaderdesk.desk.order.CancelGroupBuy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes back a group buy that should not have been imported. */
@Command
final class GroupBuysCancel extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.group-buy-id")
    private String id = "";

    GroupBuysCancel(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID groupBuy = Ids.parse(id);
        return writing(
                session -> {
                    int cancelled = new CancelGroupBuy(session).run(List.of(groupBuy));
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("group_buy", groupBuy.toString());
                        json.put("orders_cancelled", cancelled);
                        console().json(json);
                    } else {
                        console().say("cli.group-buy.cancelled", cancelled);
                    }
                    return DONE;
                });
    }
}
