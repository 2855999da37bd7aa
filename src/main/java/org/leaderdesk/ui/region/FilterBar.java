package org.leaderdesk.ui.region;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.region.LeaderTier;
import org.leaderdesk.domain.region.RegionRules;
import org.leaderdesk.domain.region.StandingFilter;
import org.leaderdesk.domain.region.StandingOrder;
import org.leaderdesk.domain.region.Trend;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.i18n.RegionWords;
import org.leaderdesk.ui.control.InWords;
import org.leaderdesk.ui.control.Remembered;
import org.leaderdesk.ui.fx.Workplace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which leaders are shown, and in which order; as it was left, so it is found again. */
final class FilterBar {

    private final Workplace workplace;
    private final RegionViewModel model;
    private final FlowPane bar;
    private final List<ComboBox<?>> boxes = new ArrayList<>();
    private final ComboBox<@Nullable Light> light;
    private final ComboBox<@Nullable Level> warning;
    private final ComboBox<@Nullable Integer> stars;
    private final ComboBox<@Nullable Trend> trend;
    private final ComboBox<@Nullable GrowthStage> stage;
    private final ComboBox<@Nullable LeaderTier> tier;

    FilterBar(Workplace workplace, RegionViewModel model, FlowPane bar) {
        this.workplace = workplace;
        this.model = model;
        this.bar = bar;
        RegionWords words = workplace.texts().regionWords();
        light = filter("light", "region.any-light", Light.values(), words::light);
        warning =
                filter(
                        "warning",
                        "region.any-warning",
                        Level.values(),
                        each -> workplace.text("region.with-warning", words.light(each.light())));
        stars =
                filter(
                        "stars",
                        "region.any-stars",
                        IntStream.rangeClosed(0, RegionRules.MOST_STARS)
                                .boxed()
                                .toArray(Integer[]::new),
                        each ->
                                each == 0
                                        ? workplace.text("region.not-rated")
                                        : workplace.text("region.stars", each));
        trend =
                filter(
                        "trend",
                        "region.any-trend",
                        Trend.values(),
                        each -> workplace.text(Messages.REGION_TREND + each.name()));
        stage =
                filter(
                        "stage",
                        "region.any-stage",
                        GrowthStage.values(),
                        each -> words.stage(Optional.of(each)));
        tier =
                filter(
                        "tier",
                        "region.any-tier",
                        LeaderTier.values(),
                        each -> words.tier(Optional.of(each)));
        Button clear = new Button(workplace.text("region.clear"));
        clear.setId("region-clear");
        clear.getStyleClass().add("flat");
        clear.setOnAction(event -> clear());
        sort();
        bar.getChildren().add(clear);
    }

    /** Everybody again. */
    void clear() {
        boxes.forEach(each -> each.setValue(null));
    }

    private <T> ComboBox<@Nullable T> filter(
            String name, String any, T[] values, Function<T, String> words) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId("region-by-" + name);
        box.getItems().add(null);
        box.getItems().addAll(Arrays.asList(values));
        String all = workplace.text(any);
        box.setConverter(new InWords<>(each -> each == null ? all : words.apply(each)));
        box.setPromptText(all);
        box.setAccessibleText(all);
        Remembered.choice(box, workplace.kept(), "region." + name, String::valueOf);
        box.valueProperty().addListener((value, was, is) -> ask());
        boxes.add(box);
        bar.getChildren().add(box);
        return box;
    }

    private void sort() {
        ComboBox<@Nullable StandingOrder> sort = new ComboBox<>();
        sort.setId("region-sort");
        sort.setAccessibleText(workplace.text("region.sort"));
        sort.getItems().setAll(StandingOrder.values());
        sort.setConverter(
                new InWords<>(
                        each ->
                                each == null
                                        ? ""
                                        : workplace.text(Messages.REGION_SORT + each.name())));
        sort.setValue(StandingOrder.NEED);
        Remembered.choice(sort, workplace.kept(), "region.sort", StandingOrder::name);
        sort.valueProperty()
                .subscribe(
                        chosen ->
                                model.orderProperty()
                                        .set(chosen == null ? StandingOrder.NEED : chosen));
        bar.getChildren().add(sort);
        ask();
    }

    private void ask() {
        model.filterProperty()
                .set(
                        new StandingFilter(
                                Optional.ofNullable(light.getValue()),
                                Optional.ofNullable(stars.getValue()),
                                Optional.ofNullable(trend.getValue()),
                                Optional.ofNullable(warning.getValue()),
                                Optional.ofNullable(stage.getValue()),
                                Optional.ofNullable(tier.getValue())));
    }
}
