package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.domain.aftersales.Photo.Subject;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.exchange.PhotoFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps photos of what a case or a delivery is about. Each is drawn anew before it is kept, so that
 * where and by what it was taken does not come along, and is sealed like everything the counter
 * sees.
 */
public final class KeepPhotos {

    /** More of one thing than anybody looks at. */
    public static final int MOST = 9;

    private final Session session;

    public KeepPhotos(Session session) {
        this.session = session;
    }

    /**
     * Adds photos, all of them or none.
     *
     * @param files JPEG or PNG
     * @throws Refused what {@link PhotoFile#read} refuses, CASE_UNKNOWN, CASE_OF_ERASED,
     *     ROUND_UNKNOWN, VARIANT_UNKNOWN, PHOTOS_ENOUGH
     */
    public List<Photo> add(Subject of, List<Path> files) {
        List<PhotoFile.Picture> pictures = files.stream().map(PhotoFile::read).toList();
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            requireRoom(tx, of, pictures.size());
                            List<Photo> added = new ArrayList<>();
                            for (PhotoFile.Picture each : pictures) {
                                Photo photo =
                                        new Photo(
                                                tx.newId(),
                                                of,
                                                each.width(),
                                                each.height(),
                                                tx.now(),
                                                tx.actor().userId());
                                tx.photos().add(photo, each.jpeg());
                                added.add(photo);
                            }
                            return added;
                        });
    }

    private static void requireRoom(Transaction tx, Subject of, int more) {
        require(tx, of);
        if (of(tx, of).size() + more > MOST) {
            throw new Refused(RefusalCode.PHOTOS_ENOUGH, MOST);
        }
    }

    private static void require(Transaction tx, Subject of) {
        switch (of) {
            case Subject.OfCase complaint ->
                    CaseReader.requireKept(
                            tx,
                            CaseReader.filed(
                                            tx,
                                            CaseReader.found(tx, complaint.caseId())
                                                    .line()
                                                    .orderId())
                                    .order());
            case Subject.OfArrival came -> {
                PickupRound _ =
                        tx.rounds()
                                .find(came.roundId())
                                .orElseThrow(
                                        () ->
                                                new Refused(
                                                        RefusalCode.ROUND_UNKNOWN,
                                                        came.roundId().toString()));
                if (tx.products().findVariant(came.variantId()).isEmpty()) {
                    throw new Refused(RefusalCode.VARIANT_UNKNOWN, came.variantId().toString());
                }
            }
        }
    }

    private static List<Photo> of(Transaction tx, Subject of) {
        return switch (of) {
            case Subject.OfCase complaint -> tx.photos().ofCase(complaint.caseId());
            case Subject.OfArrival came -> tx.photos().ofArrival(came);
        };
    }

    /** The photos of something, oldest first. */
    public List<Photo> list(Subject of) {
        return session.book().read(session.who(), tx -> of(tx, of));
    }

    /**
     * A picture, as a JPEG.
     *
     * @throws Refused PHOTO_UNKNOWN
     */
    public byte[] picture(UUID id) {
        return session.book()
                .read(session.who(), tx -> tx.photos().picture(id).orElseThrow(() -> unknown(id)));
    }

    /**
     * Writes a picture to a file; that stands in the audit trail before it is written.
     *
     * @throws Refused PHOTO_UNKNOWN, what {@link OutputFile#check} refuses, FILE_WRITE_FAILED
     */
    public void write(UUID id, Path file, boolean overwrite) {
        byte[] picture = picture(id);
        OutputFile.check(file, overwrite);
        session.audit(AuditAction.EXPORT, "photo", "orders", 1);
        PhotoFile.write(file, picture);
    }

    /**
     * A photo that was taken out, as long as somebody may want it back.
     *
     * @param picture as a JPEG
     */
    public record Removed(Photo photo, byte[] picture) {}

    /**
     * Takes a photo out again.
     *
     * @throws Refused PHOTO_UNKNOWN
     */
    public Removed remove(UUID id) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            Photo photo = tx.photos().find(id).orElseThrow(() -> unknown(id));
                            byte[] picture = tx.photos().picture(id).orElseThrow(() -> unknown(id));
                            tx.photos().remove(id);
                            return new Removed(photo, picture);
                        });
    }

    /**
     * Keeps a photo again that was taken out, at its place among the others, under a new id.
     *
     * @throws Refused what {@link #add} refuses of a picture that is one
     */
    public Photo putBack(Removed removed) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            Photo was = removed.photo();
                            requireRoom(tx, was.of(), 1);
                            Photo photo =
                                    new Photo(
                                            tx.newId(),
                                            was.of(),
                                            was.width(),
                                            was.height(),
                                            was.at(),
                                            was.userId());
                            tx.photos().add(photo, removed.picture());
                            return photo;
                        });
    }

    private static Refused unknown(UUID id) {
        return new Refused(RefusalCode.PHOTO_UNKNOWN, id.toString());
    }
}
