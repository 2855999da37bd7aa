package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.DescribeBook;
import org.leaderdesk.domain.leader.BookContents;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says how much a book holds. */
@Command
final class BookInfo extends AnyBookCommand {

    BookInfo(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        BookContents contents = signedIn(session -> new DescribeBook(session).run());
        if (json()) {
            console().json(json(contents));
        } else {
            console()
                    .say(
                            "cli.book.info",
                            contents.orders(),
                            contents.lines(),
                            contents.members(),
                            contents.products(),
                            contents.groups(),
                            contents.groupBuys(),
                            contents.schema(),
                            contents.sqlite(),
                            contents.bytes());
        }
        return DONE;
    }

    private static Map<String, Object> json(BookContents contents) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orders", contents.orders());
        json.put("lines", contents.lines());
        json.put("members", contents.members());
        json.put("products", contents.products());
        json.put("groups", contents.groups());
        json.put("group_buys", contents.groupBuys());
        json.put("schema", contents.schema());
        json.put("sqlite", contents.sqlite());
        json.put("bytes", contents.bytes());
        return json;
    }
}
