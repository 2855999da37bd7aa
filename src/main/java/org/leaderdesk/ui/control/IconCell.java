package org.leaderdesk.ui.control;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/**
 * A word with an icon before it, so that colour is never the only sign.
 *
 * @param <R> what a row is of
 */
public final class IconCell<R> extends TableCell<R, String> {

    private final Function<R, String> icon;
    private final Function<R, String> light;
    private String lit = "";

    /**
     * A cell of a column of texts.
     *
     * @param icon the icon's literal; blank for none
     * @param light the style class of a light; blank for none
     */
    public IconCell(Function<R, String> icon, Function<R, String> light) {
        this.icon = icon;
        this.light = light;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        R row = empty ? null : getTableRow().getItem();
        String sign = row == null ? "" : icon.apply(row);
        setText(row == null ? null : text);
        setGraphic(sign.isEmpty() ? null : new FontIcon(sign));
        getStyleClass().remove(lit);
        lit = row == null ? "" : light.apply(row);
        if (!lit.isEmpty()) {
            getStyleClass().add(lit);
        }
    }
}
