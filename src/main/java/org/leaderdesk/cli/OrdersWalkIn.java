package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.AddWalkIn;
import org.leaderdesk.domain.member.PersonalText;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types in the order of somebody who came to the counter. */
@Command
final class OrdersWalkIn extends BookCommand {

    @Option(
            names = "--group-buy",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.group-buy-id")
    private String groupBuy = "";

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "cli.option.walk-in-name")
    private String name = "";

    @Option(names = "--tail", paramLabel = "1234", descriptionKey = "cli.option.tail")
    private String tail = "";

    @Option(names = "--room", paramLabel = "3-1203", descriptionKey = "cli.option.walk-in-room")
    private String room = "";

    @Option(names = "--point", paramLabel = "P", descriptionKey = "cli.option.walk-in-point")
    private @Nullable String point;

    @ArgGroup(exclusive = true)
    private Who who = new Who();

    /** Whether the buyer is known. */
    private static final class Who {

        @Option(names = "--member", paramLabel = "ID", descriptionKey = "cli.option.walk-in-member")
        private @Nullable String member;

        @Option(names = "--new-person", descriptionKey = "cli.option.new-person")
        private boolean newPerson;
    }

    @Option(
            names = "--item",
            required = true,
            arity = "1..*",
            paramLabel = "VARIANT=QTY",
            descriptionKey = "cli.option.item")
    private Map<String, Integer> items = new LinkedHashMap<>();

    OrdersWalkIn(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        AddWalkIn.Sale sale =
                new AddWalkIn.Sale(
                        Ids.parse(groupBuy),
                        PersonalText.of(name.strip()),
                        tail,
                        PersonalText.of(room),
                        Optional.ofNullable(point),
                        Optional.ofNullable(who.member).map(Ids::parse),
                        who.newPerson,
                        items);
        return writing(
                session -> {
                    tell(new AddWalkIn(session).run(sale));
                    return DONE;
                });
    }

    private void tell(AddWalkIn.Added added) {
        List<Map<String, Object>> rounds = new ArrayList<>();
        added.collectionNumbers()
                .forEach(
                        (round, number) ->
                                rounds.add(
                                        Map.of(
                                                "round_id",
                                                round.toString(),
                                                "collection_number",
                                                number)));
        if (json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("order_id", added.order().id().toString());
            json.put("join_number", added.order().joinNumber());
            json.put("member_id", Shown.id(added.order().memberId()));
            json.put("amount_fen", Shown.fen(added.order().charges().amount()));
            json.put("rounds", rounds);
            console().json(json);
        } else {
            console()
                    .say(
                            "cli.order.walk-in",
                            added.order().joinNumber(),
                            String.join(
                                    ", ",
                                    added.collectionNumbers().values().stream()
                                            .map(String::valueOf)
                                            .toList()));
        }
    }
}
