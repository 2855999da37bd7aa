package org.leaderdesk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.leaderdesk.desk.aftersales.KeepPhotos;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.ui.fx.Workplace;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The photos of a case or of a delivery: small, large once pressed, added from files or by dropping
 * them, and taken out again. Pictures are in memory alone while this is on the screen.
 */
public final class PhotoStrip extends VBox {

    private static final int SPACE = 8;
    private static final int SMALL_EM = 7;
    private static final int LARGE_EM = 23;

    private final Workplace workplace;
    private final Photo.Subject subject;
    private final KeepPhotos keep;
    private final FlowPane photos = new FlowPane(SPACE, SPACE);

    private record Shown(Photo photo, byte[] jpeg) {}

    /**
     * The photos of something.
     *
     * @param subject what they show
     */
    public PhotoStrip(Workplace workplace, Photo.Subject subject) {
        super(SPACE);
        this.workplace = workplace;
        this.subject = subject;
        this.keep = new KeepPhotos(workplace.session());
        Button add =
                new Button(workplace.text("photos.add"), new FontIcon("mdi2c-camera-plus-outline"));
        add.setId("photos-add");
        add.setOnAction(event -> choose());
        getChildren().addAll(photos, add);
        FileDrop.install(this, this::add);
        Visible.show(photos, false);
        read();
    }

    private void read() {
        workplace
                .background()
                .run(
                        () -> {
                            List<Shown> shown = new ArrayList<>();
                            for (Photo each : keep.list(subject)) {
                                shown.add(new Shown(each, keep.picture(each.id())));
                            }
                            return shown;
                        },
                        this::show);
    }

    private void show(List<Shown> shown) {
        photos.getChildren().setAll(shown.stream().map(each -> photo(each, SMALL_EM)).toList());
        Visible.show(photos, !shown.isEmpty());
    }

    private Node photo(Shown shown, int size) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(shown.jpeg())));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        Button look = new Button("", view);
        view.fitWidthProperty().bind(look.fontProperty().map(font -> font.getSize() * size));
        view.fitHeightProperty().bind(look.fontProperty().map(font -> font.getSize() * size));
        look.getStyleClass().addAll("flat", "button-icon");
        boolean small = size == SMALL_EM;
        look.setAccessibleText(workplace.text(small ? "photos.larger" : "photos.smaller"));
        Button out = new Button("", new FontIcon("mdi2c-close"));
        out.getStyleClass().addAll("button-icon");
        out.setAccessibleText(workplace.text("photos.remove"));
        out.setOnAction(event -> remove(shown.photo().id()));
        StackPane both = new StackPane(look, out);
        StackPane.setAlignment(out, Pos.TOP_RIGHT);
        look.setOnAction(
                event -> {
                    int at = photos.getChildren().indexOf(both);
                    photos.getChildren().set(at, photo(shown, small ? LARGE_EM : SMALL_EM));
                    photos.getChildren().get(at).requestFocus();
                });
        return both;
    }

    private void choose() {
        // What is refused is shown: a folder of it must not look empty.
        new FileDialog(this)
                .of(
                        workplace.text("photos.files"),
                        "*.jpg",
                        "*.jpeg",
                        "*.png",
                        "*.JPG",
                        "*.JPEG",
                        "*.PNG",
                        "*.heic",
                        "*.HEIC")
                .openSeveral(this::add);
    }

    private void add(List<Path> files) {
        workplace
                .background()
                .run(
                        () -> keep.add(subject, files),
                        added -> {
                            workplace.notices().done(workplace.text("photos.added", added.size()));
                            read();
                        });
    }

    private void remove(UUID id) {
        workplace
                .background()
                .run(
                        () -> keep.remove(id),
                        removed -> {
                            workplace
                                    .notices()
                                    .done(workplace.text("photos.removed"), () -> putBack(removed));
                            read();
                        });
    }

    private void putBack(KeepPhotos.Removed removed) {
        workplace.background().run(() -> keep.putBack(removed), photo -> read());
    }
}
