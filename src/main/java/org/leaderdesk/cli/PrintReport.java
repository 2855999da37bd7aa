package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.pickup.PrintedRound;
import org.leaderdesk.i18n.LeftOutWords;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a print says when it is done.
 *
 * @param sheet the list's name on the command line
 * @param target the file or the printer, as the person named it
 */
record PrintReport(Console console, boolean json, String sheet, String target) {

    /** Texts to paste: they alone stand on stdout. */
    void tell(PrintList.Texts texts) {
        if (json) {
            Map<String, Object> result = beginning(texts.round());
            result.put("version", texts.version());
            result.put("texts", texts.suppliers().stream().map(PrintReport::json).toList());
            addUndecided(result, texts.round());
            console.json(result);
        } else {
            for (PrintList.Told told : texts.suppliers()) {
                if (told.named()) {
                    console.say("cli.print.supplier", told.supplier(), told.text());
                } else {
                    console.say("cli.print.supplier-unknown", told.text());
                }
            }
            leftOut(texts.round(), console.err());
        }
        noteUndecided(texts.round());
    }

    private static Map<String, Object> json(PrintList.Told told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("supplier", told.supplier());
        json.put("text", told.text());
        return json;
    }

    void tell(PrintList.Tested tested) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("sheet", sheet);
            result.put("file", target);
            result.put("offset_x", tested.right());
            result.put("offset_y", tested.down());
            console.json(result);
        } else {
            console.say("cli.print.tested", target, tested.right(), tested.down());
        }
    }

    void tell(PrintList.Outcome printed) {
        if (json) {
            console.json(json(printed));
        } else if (printed.piecesBefore().isPresent()) {
            console.say(
                    "cli.print.changes",
                    target,
                    round(printed.round()),
                    printed.sinceVersion().getAsInt(),
                    printed.version(),
                    printed.pages(),
                    printed.lines(),
                    printed.piecesBefore().getAsInt(),
                    printed.pieces());
        } else {
            console.say(
                    "cli.print.done",
                    target,
                    round(printed.round()),
                    printed.version(),
                    printed.pages(),
                    printed.orders(),
                    printed.lines(),
                    printed.pieces());
            leftOut(printed.round(), console.out());
        }
        noteUndecided(printed.round());
        if (printed.shortened() > 0) {
            console.note("cli.print.shortened", printed.shortened());
        }
        if (!printed.unprintable().isEmpty()) {
            console.note("cli.print.unprintable", String.join(" ", printed.unprintable()));
        }
    }

    private Map<String, Object> json(PrintList.Outcome printed) {
        Map<String, Object> result = beginning(printed.round());
        result.put("version", printed.version());
        result.put("since_version", orNull(printed.sinceVersion()));
        result.put("pages", printed.pages());
        result.put("orders", printed.orders());
        result.put("lines", printed.lines());
        result.put("pieces", printed.pieces());
        result.put("pieces_before", orNull(printed.piecesBefore()));
        addUndecided(result, printed.round());
        result.put("orders_left_out", printed.round().leftOut().notPickedOrders());
        result.put("express_pieces_left_out", printed.round().leftOut().expressPieces());
        result.put("file", target);
        result.put("sha256", printed.sha256());
        result.put("unprintable", printed.unprintable());
        result.put("shortened", printed.shortened());
        return result;
    }

    private Map<String, Object> beginning(PrintedRound round) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("sheet", sheet);
        result.put("round_id", round.id().toString());
        result.put("round", round.name());
        result.put("group_buy_titles", round.groupBuys());
        return result;
    }

    private static void addUndecided(Map<String, Object> result, PrintedRound round) {
        result.put("missing", round.undecided().orders());
        result.put("missing_pieces", round.undecided().pieces());
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** A round made by an import is called as its group buy; any other names its group buys. */
    private String round(PrintedRound round) {
        return round.groupBuys().equals(List.of(round.name()))
                ? round.name()
                : console.messages()
                        .text("cli.print.round", round.name(), String.join("·", round.groupBuys()));
    }

    /** Whoever counts the orders of the round finds the rest of them here. */
    private void leftOut(PrintedRound round, PrintStream out) {
        LeftOutWords.of(
                        console.messages(),
                        round.leftOut().expressPieces(),
                        round.leftOut().notPickedOrders())
                .ifPresent(out::println);
    }

    private void noteUndecided(PrintedRound round) {
        if (round.undecided().orders() > 0) {
            console.note(
                    "cli.print.missing", round.undecided().orders(), round.undecided().pieces());
        }
    }
}
