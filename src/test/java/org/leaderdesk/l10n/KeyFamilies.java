package org.leaderdesk.l10n;

import org.leaderdesk.cli.CommandWords;
import org.leaderdesk.desk.demo.DemoSums;
import org.leaderdesk.desk.order.ColumnMapping;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.leader.Check;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.i18n.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The keys that are put together at run time: each prefix that {@link Messages} declares and all
 * the codes that may follow it, taken from the type that defines them, so that a new code without
 * its text fails the build.
 */
final class KeyFamilies {
    /** For example {@code Messages.REFUSAL, codes(Refusal.values(), Refusal::code)}. */
    static final Map<String, Supplier<List<String>>> ALL =
            Map.of(
                    Messages.REFUSAL, codes(RefusalCode.values(), RefusalCode::name),
                    Messages.COMMAND, CommandWords::all,
                    Messages.CODE,
                            () ->
                                    Stream.<Enum<?>[]>of(
                                                    OrderState.values(),
                                                    TemperatureZone.values(),
                                                    ProductLayer.values(),
                                                    Role.values())
                                            .flatMap(Arrays::stream)
                                            .map(Enum::name)
                                            .toList(),
                    Messages.FIELD, ColumnMapping::fields,
                    Messages.CHECK, codes(Check.values(), Check::name),
                    Messages.FAULT, codes(Fault.values(), Fault::name),
                    Messages.DEMO, codes(DemoSums.Figure.values(), DemoSums.Figure::key),
                    Messages.PAPER_SHEET, codes(Sheet.values(), Sheet::commandName));

    private KeyFamilies() {}

    private static <T> Supplier<List<String>> codes(T[] values, Function<T, String> code) {
        return () -> Arrays.stream(values).map(code).toList();
    }
}
