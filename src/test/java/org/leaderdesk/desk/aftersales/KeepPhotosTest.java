package org.leaderdesk.desk.aftersales;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.fixture.Complaints;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Photos of a delivery: taken out by mistake they come back as they were. */
class KeepPhotosTest {

    @TempDir Path folder;

    @Test
    void aPhotoTakenOutComesBackAtItsPlace() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        try (Session session = desk.signIn("")) {
            KeepPhotos keep = new KeepPhotos(session);
            Photo.Subject came = arrival(session);
            Photo first = keep.add(came, List.of(picture(desk, 1))).getFirst();
            desk.clock().forward(Duration.ofMinutes(1));
            Photo second = keep.add(came, List.of(picture(desk, 2))).getFirst();
            byte[] picture = keep.picture(first.id());

            KeepPhotos.Removed removed = keep.remove(first.id());
            assertEquals(List.of(second), keep.list(came));
            Photo back = keep.putBack(removed);

            assertEquals(
                    List.of(back.id(), second.id()),
                    keep.list(came).stream().map(Photo::id).toList());
            assertArrayEquals(picture, keep.picture(back.id()));
            assertEquals(first.at(), back.at());
        }
    }

    @Test
    void itDoesNotComeBackWhereThereIsNoRoomAnyMore() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        try (Session session = desk.signIn("")) {
            KeepPhotos keep = new KeepPhotos(session);
            Photo.Subject came = arrival(session);
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < KeepPhotos.MOST; i++) {
                files.add(picture(desk, i));
            }
            List<Photo> all = keep.add(came, files);
            KeepPhotos.Removed removed = keep.remove(all.getFirst().id());
            List<Photo> _ = keep.add(came, List.of(files.getFirst()));

            Refused refused = assertThrows(Refused.class, () -> keep.putBack(removed));
            assertEquals(RefusalCode.PHOTOS_ENOUGH, refused.code());
            assertEquals(KeepPhotos.MOST, keep.list(came).size());
        }
    }

    private static Photo.Subject arrival(Session session) {
        UUID round = new ListRounds(session).latest().orElseThrow().id();
        UUID variant = new RecordArrival(session).show(round).counts().getFirst().variantId();
        return new Photo.Subject.OfArrival(round, 1, variant);
    }

    private static Path picture(DeskFixture desk, int number) {
        return Complaints.orange(desk.path("photo" + number + ".jpg"), 60 + number, 40);
    }
}
