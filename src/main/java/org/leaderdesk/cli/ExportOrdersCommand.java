package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.order.ExportOrders;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the orders to a file, masked unless a leader says what the whole is for. */
@Command
final class ExportOrdersCommand extends BookCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.export-out")
    private Path out = Path.of("");

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @Option(names = "--group-buy", paramLabel = "ID", descriptionKey = "cli.option.only-group-buy")
    private @Nullable String groupBuy;

    @Option(names = "--unmasked", descriptionKey = "cli.option.unmasked")
    private boolean unmasked;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.purpose")
    private String purpose = "";

    ExportOrdersCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        ExportOrders.Request request =
                new ExportOrders.Request(
                        out,
                        overwrite,
                        Optional.ofNullable(groupBuy).map(Ids::parse),
                        unmasked,
                        purpose);
        return writing(
                session -> {
                    ExportOrders.Exported exported = new ExportOrders(session).run(request);
                    if (json()) {
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("file", out.toString());
                        json.put("orders", exported.orders());
                        json.put("lines", exported.lines());
                        json.put("masked", !unmasked);
                        console().json(json);
                    } else {
                        console()
                                .say(
                                        unmasked ? "cli.export.whole" : "cli.export.masked",
                                        out.toString(),
                                        exported.orders(),
                                        exported.lines());
                    }
                    return DONE;
                });
    }
}
