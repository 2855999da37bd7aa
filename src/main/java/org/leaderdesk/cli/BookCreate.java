package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a book and shows its recovery code, once. */
@Command
final class BookCreate extends BookCommand {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Owner owner = new Owner();

    private static final class Owner {
        @Option(names = "--leader", paramLabel = "NAME", descriptionKey = "cli.option.leader")
        private @Nullable String leader;

        @Option(names = "--region", paramLabel = "NAME", descriptionKey = "cli.option.region")
        private @Nullable String region;
    }

    BookCreate(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        if (globals().book().isEmpty()) {
            throw new Refused(RefusalCode.BOOK_NOT_NAMED);
        }
        boolean region = owner.region != null;
        String name = region ? owner.region : owner.leader;
        char[] passcode = desk().passcodes().get(globals().passcodeFile());
        Books.Made made =
                desk().books()
                        .create(book(), String.valueOf(name), region, desk().zone(), passcode);
        try (Session session = made.session()) {
            keepOrRemember();
            if (json()) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("book", book().toString());
                result.put(region ? "region_id" : "leader_id", session.ownerId().toString());
                result.put("recovery_code", made.recoveryCode());
                console().json(result);
            } else {
                console().say("cli.book.created", book(), made.recoveryCode());
            }
        }
        return DONE;
    }

    /** A book that is in use stays the one that is meant where none is named. */
    private void keepOrRemember() {
        Optional<Path> used = desk().lastBook().read().filter(desk().books()::isBook);
        if (used.isEmpty()) {
            desk().lastBook().remember(book());
        } else {
            console().note("cli.book.other-used", used.get());
        }
    }
}
