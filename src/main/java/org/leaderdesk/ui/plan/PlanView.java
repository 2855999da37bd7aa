package org.leaderdesk.ui.plan;

import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import org.leaderdesk.desk.planner.PlanWeek;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.desk.planner.SeePlan;
import org.leaderdesk.desk.planner.SeePlanWeek;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.ui.control.EmptyState;
import org.leaderdesk.ui.control.FileDialog;
import org.leaderdesk.ui.control.InspectorPane;
import org.leaderdesk.ui.control.Visible;
import org.leaderdesk.ui.fx.Screen;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Views;
import org.leaderdesk.ui.fx.Workplace;

import java.io.File;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The 531 plan: a day's board or a week, what stands about it, and the post one looks at. */
public final class PlanView implements Screen {

    private static final double SPACE = 8;

    private final Workplace workplace;
    private final PlanViewModel model;
    private final PlanTexts texts;
    private final PostClipboard clipboard;
    private final DayBoard board;
    private final WeekBoard week;
    private final ActivitiesPane activities;
    private final HeatPane heat;
    private final ServiceStrip strip;
    private final PostInspector inspector;
    private final Parent root;

    @FXML private InspectorPane pane;
    @FXML private VBox screen;
    @FXML private Label date;
    @FXML private Button today;
    @FXML private ToggleButton dayView;
    @FXML private ToggleButton weekView;
    @FXML private Button plan;
    @FXML private Button pictures;
    @FXML private MenuButton print;
    @FXML private HBox turning;
    @FXML private Button tasks;
    @FXML private ToggleButton activitiesView;
    @FXML private ToggleButton heatView;
    @FXML private HBox occasions;
    @FXML private FlowPane standing;
    @FXML private Label completion;
    @FXML private Label minutes;
    @FXML private Button given;
    @FXML private StackPane services;
    @FXML private StackPane middle;

    public PlanView(Workplace workplace) {
        this.workplace = workplace;
        model = new PlanViewModel(workplace);
        texts = new PlanTexts(workplace.texts());
        clipboard = new PostClipboard(workplace, model, texts);
        board = new DayBoard(workplace, model, texts);
        week = new WeekBoard(workplace, model, texts);
        activities = new ActivitiesPane(workplace, texts);
        heat = new HeatPane(workplace);
        strip = new ServiceStrip(workplace, model, texts, clipboard);
        inspector = new PostInspector(workplace, model, texts, clipboard);
        root = Views.load(this, workplace.texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown(Optional<UUID> selected) {
        selected.ifPresent(model::want);
        model.refresh();
    }

    @Override
    public void newsCame() {
        model.refresh();
        if (activitiesView.isSelected()) {
            activities.refresh();
        }
    }

    @FXML
    private void initialize() {
        ToggleGroup spans = new ToggleGroup();
        for (ToggleButton view : List.of(dayView, weekView, activitiesView, heatView)) {
            view.setToggleGroup(spans);
        }
        services.getChildren().setAll(strip);
        pane.setInspector(inspector);
        inspector.layoutXProperty().subscribe(at -> makeRoom());
        inspector.visibleProperty().subscribe(open -> makeRoom());
        screen.widthProperty().subscribe(wide -> makeRoom());
        inspector.onDone(() -> board.keys().requestFocus());
        model.spanProperty().subscribe(span -> turned());
        model.dayProperty().subscribe(day -> turned());
        model.boardProperty().subscribe(read -> show());
        model.weekProperty().subscribe(days -> show());
        model.servicesProperty().subscribe(each -> strip.show(each, model.dayProperty().get()));
        model.reviewedProperty().subscribe(read -> stands());
        model.tasksProperty().subscribe(each -> toDo());
        plan.disableProperty().bind(model.planningProperty());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        pane.sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    /** The board ends where the inspector lies over it: no post hides beneath. */
    private void makeRoom() {
        double covered = inspector.isVisible() ? screen.getWidth() - inspector.getLayoutX() : 0;
        middle.setPadding(new Insets(0, Math.max(0, covered - SPACE), 0, 0));
    }

    private boolean isDay() {
        return model.spanProperty().get() == PlanViewModel.Span.DAY;
    }

    private boolean isWeek() {
        return model.spanProperty().get() == PlanViewModel.Span.WEEK;
    }

    /** Another day or week: what it is called is known at once, the rest once it was read. */
    private void turned() {
        PlanViewModel.Span span = model.spanProperty().get();
        boolean seven = isWeek();
        dayView.setSelected(isDay());
        weekView.setSelected(seven);
        activitiesView.setSelected(span == PlanViewModel.Span.ACTIVITIES);
        heatView.setSelected(span == PlanViewModel.Span.HEAT);
        Visible.show(turning, isDay() || seven);
        LocalDate day = model.dayProperty().get();
        date.setText(
                seven
                        ? workplace.text(
                                "plan.week-of",
                                workplace.texts().day(day),
                                workplace.texts().day(day.plusDays(PlanWeek.DAYS - 1)))
                        : workplace.texts().day(day));
        Visible.show(today, (isDay() || seven) && !day.equals(model.today()));
        Visible.show(services, isDay());
        toDo();
        Visible.show(standing, isDay());
        show();
    }

    private void show() {
        List<SeePlanWeek.Day> days = model.weekProperty().get();
        if (isWeek()) {
            plan.setText(workplace.text("plan.plan-week"));
            Visible.show(plan, true);
            Visible.show(pictures, false);
            Visible.show(print, false);
            occasions.getChildren().clear();
            if (days.size() == PlanWeek.DAYS) {
                Label theme = new Label(texts.theme(days.getFirst()));
                theme.getStyleClass().add("plan-occasion");
                occasions.getChildren().add(theme);
                week.show(days);
                middle.getChildren().setAll(week);
            }
            return;
        }
        if (!isDay()) {
            beside();
            return;
        }
        occasions(days);
        SeePlan.Board read = model.boardProperty().get();
        if (read == null || !read.day().equals(model.dayProperty().get())) {
            return;
        }
        boolean any = !read.posts().isEmpty();
        plan.setText(workplace.text("plan.again"));
        Visible.show(plan, any && !read.day().isBefore(model.today()));
        Visible.show(print, any);
        Visible.show(pictures, read.posts().stream().anyMatch(p -> p.product().isPresent()));
        if (any) {
            board.show(read);
            boolean first = !middle.getChildren().contains(board);
            middle.getChildren().setAll(board);
            if (first) {
                focus();
            }
        } else {
            middle.getChildren().setAll(empty(read));
        }
        stands();
    }

    /** What stands beside the days: activities, or the hours in which people order. */
    private void beside() {
        Visible.show(plan, false);
        Visible.show(pictures, false);
        Visible.show(print, false);
        occasions.getChildren().clear();
        boolean hours = model.spanProperty().get() == PlanViewModel.Span.HEAT;
        middle.getChildren().setAll(hours ? heat : activities);
    }

    /** Whoever comes here works with the board. */
    private void focus() {
        if (root.getScene() != null
                && !(root.getScene().getFocusOwner() instanceof TextInputControl)) {
            // A pane that scrolls has no children before it has its skin.
            board.applyCss();
            board.keys().requestFocus();
        }
    }

    private Node empty(SeePlan.Board read) {
        EmptyState empty = new EmptyState();
        empty.setIcon("mdi2v-view-week-outline");
        Button first = new Button();
        first.setId("plan-first");
        first.getStyleClass().add("accent");
        if (read.groups().isEmpty()) {
            empty.setTitle(workplace.text("plan.no-groups"));
            empty.setHint(workplace.text("plan.no-groups-hint"));
            first.setText(workplace.text("plan.go-settings"));
            first.setOnAction(event -> workplace.navigator().go(Target.SETTINGS));
        } else if (read.day().isBefore(model.today())) {
            empty.setTitle(workplace.text("plan.none-then"));
            empty.setHint(workplace.text("plan.none-then-hint"));
            first.setText(workplace.text("plan.today"));
            first.setOnAction(event -> goToday());
        } else {
            boolean now = read.day().equals(model.today());
            empty.setTitle(workplace.text("plan.none"));
            empty.setHint(workplace.text("plan.none-hint", read.groups().size()));
            first.setText(workplace.text(now ? "plan.plan-today" : "plan.plan-day"));
            first.disableProperty().bind(model.planningProperty());
            first.setOnAction(event -> model.plan());
        }
        empty.getChildren().add(first);
        return empty;
    }

    private void occasions(List<SeePlanWeek.Day> days) {
        occasions.getChildren().clear();
        if (days.size() != 1 || !days.getFirst().date().equals(model.dayProperty().get())) {
            return;
        }
        for (String said : texts.day(days.getFirst())) {
            Label label = new Label(said);
            label.getStyleClass().add("plan-occasion");
            occasions.getChildren().add(label);
        }
    }

    /** How much there is to do about warnings; nothing takes no room. */
    private void toDo() {
        List<WarningTask> each = model.tasksProperty().get();
        Visible.show(tasks, isDay() && !each.isEmpty());
        tasks.setText(
                workplace.text("plan.tasks", each.stream().filter(WarningTask::isOpen).count()));
    }

    @FXML
    private void whatToDo() {
        TasksPopup.show(tasks, workplace, model);
    }

    /** How far the day is, and what of it was given up when it was planned. */
    private void stands() {
        SeePlan.Board read = model.boardProperty().get();
        ReviewPlan.Reviewed reviewed = model.reviewedProperty().get();
        boolean any = read != null && !read.posts().isEmpty();
        Visible.show(standing, isDay() && (any || read != null && read.how().isPresent()));
        if (read == null || reviewed == null) {
            return;
        }
        long whole = reviewed.groups().stream().filter(ReviewPlan.Completion::isWhole).count();
        completion.setText(
                workplace.text(
                        "plan.completion", whole, reviewed.groups().size(), reviewed.streak()));
        long done = read.posts().stream().filter(WavePost::isDone).count();
        minutes.setText(
                workplace.text("plan.minutes", done, read.posts().size(), read.rules().minutes()));
        int dropped = read.how().map(each -> each.leftOut().size()).orElse(0);
        int relaxed = read.how().map(each -> each.relaxed().size()).orElse(0);
        Visible.show(given, dropped + relaxed > 0);
        given.setText(workplace.text("plan.given-up", dropped, relaxed));
    }

    @FXML
    private void whyGivenUp() {
        SeePlan.Board read = model.boardProperty().get();
        if (read != null) {
            read.how().ifPresent(how -> GivenUp.show(given, texts, workplace, how));
        }
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE && model.selectedProperty().get() != null) {
            if (typing) {
                board.keys().requestFocus();
            } else {
                model.close();
            }
            event.consume();
        } else if (!typing && !event.isShortcutDown() && !event.isAltDown() && isDay()) {
            boolean known = post(event);
            if (known) {
                event.consume();
            }
        }
    }

    /** What a key does with the selected post. */
    private boolean post(KeyEvent event) {
        if (model.selectedProperty().get() == null) {
            return false;
        }
        switch (event.getCode()) {
            case C -> clipboard.text();
            case P -> clipboard.picture();
            case ENTER -> {
                // A button that is pressed by Enter means itself.
                if (event.getTarget() != board.keys()) {
                    return false;
                }
                inspector.askDone();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @FXML
    private void before() {
        turn(-1);
    }

    @FXML
    private void after() {
        turn(1);
    }

    private void turn(int way) {
        LocalDate day = model.dayProperty().get();
        model.dayProperty().set(day.plusDays((long) way * (isWeek() ? PlanWeek.DAYS : 1)));
    }

    @FXML
    private void goToday() {
        model.dayProperty().set(model.today());
    }

    @FXML
    private void chooseDay() {
        choose(PlanViewModel.Span.DAY);
    }

    @FXML
    private void chooseWeek() {
        choose(PlanViewModel.Span.WEEK);
    }

    @FXML
    private void chooseActivities() {
        choose(PlanViewModel.Span.ACTIVITIES);
        activities.refresh();
    }

    @FXML
    private void chooseHeat() {
        choose(PlanViewModel.Span.HEAT);
        heat.refresh();
    }

    private void choose(PlanViewModel.Span span) {
        if (model.spanProperty().get() == span) {
            turned();
        } else {
            model.close();
            model.spanProperty().set(span);
        }
    }

    @FXML
    private void printHere() {
        model.print("default");
    }

    @FXML
    private void savePdf() {
        new FileDialog(root)
                .titled(workplace.text("plan.print-pdf"))
                .named(
                        workplace.text("plan.sheet.title", model.dayProperty().get().toString())
                                + ".pdf")
                .of("PDF", "*.pdf")
                .save(file -> model.print("file:" + file));
    }

    @FXML
    private void plan() {
        if (isWeek()) {
            model.planWeek();
        } else {
            model.plan();
        }
    }

    @FXML
    private void savePictures() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(workplace.text("plan.pictures"));
        File folder = chooser.showDialog(root.getScene().getWindow());
        if (folder != null) {
            model.savePictures(folder.toPath());
        }
    }
}
