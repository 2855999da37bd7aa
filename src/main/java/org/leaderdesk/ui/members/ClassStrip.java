package org.leaderdesk.ui.members;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.ui.fx.Workplace;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Every class with how many are in it and by how many it grew or shrank; one can be chosen. */
final class ClassStrip extends FlowPane {

    private final Workplace workplace;
    private final MemberTexts texts;
    private final Consumer<Optional<Segment>> choose;
    private Optional<Segment> chosen = Optional.empty();

    ClassStrip(Workplace workplace, MemberTexts texts, Consumer<Optional<Segment>> choose) {
        this.workplace = workplace;
        this.texts = texts;
        this.choose = choose;
        setId("members-classes");
        getStyleClass().add("flow");
    }

    void show(Members members) {
        getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        add(group, null, members);
        for (Segment segment : Segment.values()) {
            if (members.counts().containsKey(segment) || chosen.equals(Optional.of(segment))) {
                add(group, segment, members);
            }
        }
    }

    private void add(ToggleGroup group, @Nullable Segment segment, Members members) {
        Optional<Segment> of = Optional.ofNullable(segment);
        ToggleButton chip = new ToggleButton();
        chip.setId(id(of));
        chip.getStyleClass().add("small");
        chip.setToggleGroup(group);
        chip.setSelected(chosen.equals(of));
        chip.setMinWidth(USE_PREF_SIZE);
        int count =
                segment == null
                        ? members.people().size()
                        : members.counts().getOrDefault(segment, 0);
        String text =
                workplace.text(
                        "members.class-chip",
                        segment == null
                                ? workplace.text("members.class-all")
                                : texts.segment(segment),
                        count);
        int change = segment == null ? 0 : members.changes().change(segment);
        chip.setText(change == 0 ? text : text + (change > 0 ? " ↑" : " ↓") + Math.abs(change));
        if (change != 0) {
            String said =
                    workplace.text(
                            change > 0 ? "members.class-more" : "members.class-fewer",
                            text,
                            Math.abs(change));
            chip.setTooltip(new Tooltip(said));
            chip.setAccessibleText(said);
        }
        chip.setOnAction(event -> choose(of, chip));
        getChildren().add(chip);
    }

    private void choose(Optional<Segment> segment, ToggleButton chip) {
        chip.setSelected(true);
        chosen = segment;
        choose.accept(segment);
    }

    /** Chooses a class, or all. */
    void choose(Optional<Segment> segment) {
        String id = id(segment);
        getChildren().stream()
                .filter(each -> id.equals(each.getId()))
                .forEach(each -> choose(segment, (ToggleButton) each));
    }

    private static String id(Optional<Segment> segment) {
        return "members-class-"
                + segment.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("all");
    }
}
