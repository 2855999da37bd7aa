package org.leaderdesk.desk.order;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.exchange.OrderFiles;
import org.leaderdesk.exchange.Profile;
import org.leaderdesk.exchange.ReadOptions;
import org.leaderdesk.exchange.SheetColumns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the columns of a file in an unknown layout, for a person to say what they are. */
public final class MapColumns {

    private final Session session;

    public MapColumns(Session session) {
        this.session = session;
    }

    /**
     * A file whose columns are to be said.
     *
     * @param name what the mapping may be called: as the one made for this layout, else as the file
     * @param mapped whether there is one, which proposes its fields
     * @param repeatsAmounts as that one says
     * @param unnamed columns with cells that have no header of their own
     */
    public record Sheet(
            Path file,
            String name,
            boolean mapped,
            boolean repeatsAmounts,
            List<Column> columns,
            int unnamed) {}

    /**
     * One column.
     *
     * @param samples a few of its values
     * @param proposed the field it seems to be, by its name in profiles
     */
    public record Column(String header, List<PersonalText> samples, Optional<String> proposed) {}

    /**
     * The columns of a file, with what was said of them before; empty where it has no header to go
     * by.
     *
     * @throws Refused NOT_PERMITTED, or when the file as a whole cannot be read
     */
    public Optional<Sheet> run(OrderSource.File file) {
        session.require(Role.LEADER);
        List<Profile> said = new ArrayList<>();
        file.mapping().map(ColumnMapping::profile).ifPresent(said::add);
        said.addAll(session.book().read(session.who(), tx -> new KeptProfiles(tx).all()));
        return OrderFiles.columns(file.path(), ReadOptions.in(session.zone()))
                .map(sheet -> sheet(file.path(), sheet, said));
    }

    private static Sheet sheet(Path file, SheetColumns sheet, List<Profile> profiles) {
        Set<String> headers =
                sheet.columns().stream()
                        .map(SheetColumns.Column::header)
                        .collect(Collectors.toSet());
        Optional<Profile> kept =
                profiles.stream()
                        .filter(profile -> headers.containsAll(profile.columns().keySet()))
                        .findFirst();
        return new Sheet(
                file,
                kept.map(Profile::name)
                        .orElse(ImportOrders.bareName(Objects.toString(file.getFileName()))),
                kept.isPresent(),
                kept.map(Profile::repeatsAmounts).orElse(false),
                sheet.columns().stream().map(column -> column(column, kept)).toList(),
                sheet.unnamed());
    }

    private static Column column(SheetColumns.Column column, Optional<Profile> kept) {
        return new Column(
                column.header(),
                column.samples(),
                kept.isPresent()
                        ? kept.map(profile -> profile.columns().get(column.header()))
                        : column.proposed());
    }
}
