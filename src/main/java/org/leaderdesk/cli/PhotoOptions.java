package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.aftersales.KeepPhotos;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Photo;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What can be done with the photos of a case or of a delivery: add, take out, write to a file. */
final class PhotoOptions {

    @Option(
            names = "--file",
            arity = "1..*",
            paramLabel = "F",
            descriptionKey = "cli.option.photo-file")
    private List<Path> files = List.of();

    @Option(names = "--photo", paramLabel = "ID", descriptionKey = "cli.option.photo")
    private @Nullable String photo;

    @Option(names = "--out", paramLabel = "F.jpg", descriptionKey = "cli.option.photo-out")
    private @Nullable Path out;

    @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
    private boolean overwrite;

    @Option(names = "--remove", descriptionKey = "cli.option.photo-remove")
    private boolean remove;

    /** Does what was said, and lists the photos there are afterwards. */
    List<Photo> run(Session session, Photo.Subject of) {
        KeepPhotos photos = new KeepPhotos(session);
        if (!files.isEmpty()) {
            List<Photo> _ = photos.add(of, files);
        }
        String named = photo;
        Path file = out;
        if ((named == null) != (file == null && !remove)) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--photo", named == null ? "" : named);
        }
        if (named != null) {
            UUID id = Ids.parse(named);
            if (file != null) {
                photos.write(id, file, overwrite);
            }
            if (remove) {
                KeepPhotos.Removed _ = photos.remove(id);
            }
        }
        return photos.list(of);
    }

    /** Prints the photos that are there. */
    static void tell(Console console, boolean json, List<Photo> photos, ZoneId zone) {
        new Listing(console, json, "cli.column.id", "cli.column.size", "cli.column.time")
                .show(
                        listing -> {
                            for (Photo each : photos) {
                                listing.row(
                                        () -> CaseJson.photo(each, zone),
                                        () ->
                                                List.of(
                                                        each.id().toString(),
                                                        each.width() + " × " + each.height(),
                                                        Moments.shown(each.at(), zone)));
                            }
                        });
    }
}
