package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.domain.product.Variant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.UUID;

/** Says what a variant costs, sells for, and how many there are. */
@Command
final class VariantsSet extends BookCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.variant")
    private String id = "";

    @Option(names = "--cost", paramLabel = "YUAN", descriptionKey = "cli.option.cost")
    private @Nullable BigDecimal cost;

    @Option(names = "--price", paramLabel = "YUAN", descriptionKey = "cli.option.price")
    private @Nullable BigDecimal price;

    @Option(names = "--stock", paramLabel = "N", descriptionKey = "cli.option.stock")
    private @Nullable Integer stock;

    VariantsSet(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        UUID variant = Ids.parse(id);
        SetVariant.Typed typed =
                new SetVariant.Typed(
                        Yuan.parse("--price", price),
                        Yuan.parse("--cost", cost),
                        stock == null ? OptionalInt.empty() : OptionalInt.of(stock));
        return writing(
                session -> {
                    Variant set = new SetVariant(session).run(variant, typed);
                    if (json()) {
                        console().json(ProductJson.variant(set));
                    } else {
                        console().say("cli.saved");
                    }
                    return DONE;
                });
    }
}
