package org.leaderdesk.desk.order;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.OrderFiles;
import org.leaderdesk.exchange.Profile;
import org.leaderdesk.exchange.ReadOptions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads what is to be imported, with the mappings the book keeps where no layout is known. */
final class ReadOrders {

    private final ReadOptions options;
    private final Optional<Profile> told;
    private final List<Profile> kept;

    /**
     * A reader for one import.
     *
     * @param profile a profile a person names: built in, kept, or a file
     */
    ReadOrders(Session session, Optional<String> profile, ImportWatch watch) {
        this.options =
                session.book().read(session.who(), tx -> options(session, tx)).telling(watch::read);
        this.kept = session.book().read(session.who(), tx -> new KeptProfiles(tx).all());
        this.told =
                profile.map(
                        name ->
                                Profile.builtIn(name)
                                        .or(() -> kept(session, name))
                                        .orElseGet(() -> Profile.load(Path.of(name))));
    }

    static ReadOptions options(Session session, Transaction tx) {
        return ReadOptions.in(session.zone())
                .withEstates(new HashSet<>(tx.places().names(PlaceTable.Kind.ESTATE).values()));
    }

    private static Optional<Profile> kept(Session session, String name) {
        return session.book().read(session.who(), tx -> new KeptProfiles(tx).named(name));
    }

    /**
     * What was read.
     *
     * @param mapped by which mapping a person made; empty where the layout is known
     */
    record Read(OrderSource source, OrderFile file, Optional<Profile> mapped) {}

    Read read(OrderSource source) {
        return switch (source) {
            case OrderSource.Pasted pasted ->
                    new Read(
                            source,
                            OrderFiles.readPasted(pasted.name(), pasted.text().reveal(), options),
                            Optional.empty());
            case OrderSource.File file ->
                    file.mapping().isPresent()
                            ? mapped(file, file.mapping().get().profile())
                            : read(file);
        };
    }

    private Read read(OrderSource.File file) {
        if (told.isPresent()) {
            OrderFile read = OrderFiles.read(file.path(), options.with(told.get()));
            return new Read(file, read, Optional.empty());
        }
        try {
            return new Read(file, OrderFiles.read(file.path(), options), Optional.empty());
        } catch (Refused unknown) {
            if (!isUnknown(unknown)) {
                throw unknown;
            }
            return kept.stream()
                    .flatMap(profile -> fitting(file, profile).stream())
                    .findFirst()
                    .orElseThrow(() -> unknown);
        }
    }

    /** Whether a file was refused because nobody has said what its columns are. */
    static boolean isUnknown(Refused refused) {
        return refused.code() == RefusalCode.LAYOUT_UNKNOWN
                || refused.code() == RefusalCode.COLUMN_MISSING
                || refused.code() == RefusalCode.COLUMN_ABSENT;
    }

    /** Empty where the file lacks a column the profile names. */
    private Optional<Read> fitting(OrderSource.File file, Profile profile) {
        try {
            return Optional.of(mapped(file, profile));
        } catch (Refused refused) {
            if (refused.code() == RefusalCode.COLUMN_ABSENT) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Read mapped(OrderSource.File file, Profile profile) {
        OrderFile read = OrderFiles.read(file.path(), options.with(profile));
        return new Read(file, read, Optional.of(profile));
    }
}
