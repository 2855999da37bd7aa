package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Variant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.Optional;
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
                        money("--price", price),
                        money("--cost", cost),
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

    private static Optional<Money> money(String option, @Nullable BigDecimal yuan) {
        if (yuan == null) {
            return Optional.empty();
        }
        try {
            if (yuan.signum() >= 0) {
                return Optional.of(Money.ofYuan(yuan));
            }
        } catch (ArithmeticException e) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, e, option, yuan.toString());
        }
        throw new Refused(RefusalCode.OPTION_UNREADABLE, option, yuan.toString());
    }
}
