package org.leaderdesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.leaderdesk.ui.fx.Look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/** Puts a look on the window: theme, colours, font, text size. */
final class Style {

    private static final double BASE_PIXELS = 14;

    /** Icons are drawn in a font of their own, so that an em is not the text's. */
    private static final double ICON_PIXELS = 18;

    private static final double LARGE_ICON_PIXELS = 40;
    private static final List<String> FONTS =
            List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");

    private final Scene scene;

    Style(Scene scene) {
        this.scene = scene;
        FONTS.forEach(Style::load);
    }

    void put(Look look) {
        Theme theme =
                switch (look.theme()) {
                    case LIGHT, CONTRAST -> new PrimerLight();
                    case DARK -> new PrimerDark();
                };
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(tokens(look.theme())), sheet("leaderdesk.css"));
        scene.getRoot()
                .setStyle(
                        "-fx-font-size: "
                                + BASE_PIXELS * look.textSize() / 100
                                + "px; -desk-icon: "
                                + ICON_PIXELS * look.textSize() / 100
                                + "px; -desk-icon-large: "
                                + LARGE_ICON_PIXELS * look.textSize() / 100
                                + "px;");
    }

    private static String tokens(Look.Theme theme) {
        return switch (theme) {
            case LIGHT -> "light.css";
            case DARK -> "dark.css";
            case CONTRAST -> "contrast.css";
        };
    }

    private static String sheet(String name) {
        URL url = Style.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    private static void load(String name) {
        try (InputStream file = Style.class.getResourceAsStream("/org/leaderdesk/fonts/" + name)) {
            if (Font.loadFont(file, BASE_PIXELS) == null) {
                throw new IllegalStateException(name + " is no font");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
