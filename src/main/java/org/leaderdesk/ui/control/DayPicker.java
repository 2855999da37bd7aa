package org.leaderdesk.ui.control;

import javafx.scene.control.DatePicker;
import javafx.util.converter.LocalDateStringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A day to type or to choose, written 2026-11-27 whatever the system's own way is. */
public final class DayPicker extends DatePicker {

    public DayPicker() {
        this(null);
    }

    public DayPicker(@Nullable LocalDate day) {
        super(day);
        setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
    }
}
