package org.leaderdesk.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.leader.LockedBook;
import org.leaderdesk.desk.leader.PackDiagnostics;
import org.leaderdesk.desk.leader.ReadAgreement;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.SupportHotline;
import org.leaderdesk.desk.pickup.ListRounds;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.sync.HostPlatform;
import org.leaderdesk.desk.sync.Hosting;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Hotline;
import org.leaderdesk.domain.member.PinyinName;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.ui.agreement.AgreementView;
import org.leaderdesk.ui.control.NoticeBar;
import org.leaderdesk.ui.control.PersonalClipboard;
import org.leaderdesk.ui.fx.Appearance;
import org.leaderdesk.ui.fx.Background;
import org.leaderdesk.ui.fx.KeptChoices;
import org.leaderdesk.ui.fx.Look;
import org.leaderdesk.ui.fx.Notices;
import org.leaderdesk.ui.fx.OpenImport;
import org.leaderdesk.ui.fx.People;
import org.leaderdesk.ui.fx.Syncing;
import org.leaderdesk.ui.fx.Target;
import org.leaderdesk.ui.fx.Texts;
import org.leaderdesk.ui.fx.Workplace;
import org.leaderdesk.ui.help.HelpView;
import org.leaderdesk.ui.shell.ShellView;
import org.leaderdesk.ui.unlock.UnlockView;
import org.leaderdesk.ui.welcome.WelcomeView;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The program's window: the first start, the unlock screen, or the frame with the screens. Used on
 * the FX thread alone.
 */
public final class Window implements Appearance {

    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Parts parts;
    private final StackPane layers = new StackPane();
    private final Style style;
    private final IdleLock idle;
    private Texts texts;
    private Notices notices;
    private Background background;
    private @Nullable Session session;
    private @Nullable LockedBook locked;
    private @Nullable People people;
    private @Nullable Syncing syncing;
    private @Nullable Syncing ended;
    private @Nullable ShellView frame;
    private @Nullable Beside beside;
    private boolean agreed;
    private @Nullable HelpView help;
    private @Nullable Node helped;
    private Hotline hotline = Hotline.NONE;
    private final Hosting hosting;
    private Target place = Target.TODAY;
    private Duration shift = Duration.ZERO;

    /**
     * What the window works with.
     *
     * @param lastBook which book was used last
     * @param home where a new book is proposed to be
     * @param zone the zone of a new book
     * @param printing how lists are printed on this computer
     * @param look how the window looked last
     * @param choices how the screens were left last
     * @param patience after how long without a touch what is locked, for whoever signed in
     * @param log keeps what nobody foresaw, under its short code
     * @param incidents what was kept of it, for the package for support
     * @param host the platform in this program, where the computer is to be the shop's host
     */
    public record Parts(
            Books books,
            LastBook lastBook,
            Path home,
            ZoneId zone,
            Function<Session, PrintList> printing,
            Look.Kept look,
            KeptChoices choices,
            Function<Session, Patience> patience,
            BiConsumer<String, Throwable> log,
            IncidentLog incidents,
            HostPlatform host) {}

    public Window(Stage stage, Parts parts) {
        this.stage = stage;
        this.parts = parts;
        this.hosting = new Hosting(parts.host());
        Scene scene = new Scene(layers, WIDTH, HEIGHT);
        this.style = new Style(scene);
        this.texts = new Texts(Messages.of(parts.look().read().language()), parts.zone());
        this.notices = new Notices(texts, parts.log());
        this.background = new Background(notices);
        style.put(parts.look().read());
        stage.setScene(scene);
        idle = new IdleLock(scene, this::idle);
        // Not a filter: at the counter F1 ticks a line, and is not heard of here.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        stage.setTitle(texts.text("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(event -> close());
    }

    /** Shows the window where the person left: at the last book, or at the first start. */
    public void open() {
        Optional<Path> last = parts.lastBook().read();
        if (last.isPresent()) {
            unlock(last.get());
        } else {
            welcome();
        }
        stage.show();
    }

    /** Shows the window to somebody who signed in already. */
    public void open(Path book, Session entered) {
        begun(book, entered);
        stage.show();
    }

    /** Where whoever is signed in can go; nowhere while nobody is. */
    public List<Target> places() {
        ShellView shell = frame;
        return shell == null ? List.of() : shell.places();
    }

    /** Goes to a screen; nothing happens while nobody is signed in. */
    public void go(Target target) {
        ShellView shell = frame;
        if (shell != null) {
            shell.go(target);
        }
    }

    @Override
    public Look look() {
        return parts.look().read();
    }

    /** Another language means other screens; they are made anew where the person was. */
    @Override
    public void change(Look look) {
        boolean other = !look.language().equals(look().language());
        parts.look().keep(look);
        style.put(look);
        Beside second = beside;
        if (second != null) {
            second.style(look);
        }
        if (other) {
            texts = new Texts(Messages.of(look.language()), parts.zone());
            notices = new Notices(texts, parts.log());
            notices.support(hotline);
            background.close();
            background = new Background(notices);
            Session open = session;
            if (open != null) {
                showAnew(open);
            }
        }
    }

    @Override
    public void rulesChanged() {
        Session open = session;
        if (open != null) {
            watch(open);
        }
    }

    @Override
    public void hotlineChanged() {
        Session open = session;
        if (open != null) {
            readHotline(open);
        }
    }

    private void readHotline(Session entered) {
        background.run(
                new SupportHotline(entered)::read,
                read -> {
                    hotline = read;
                    notices.support(read);
                });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            help();
            event.consume();
        }
    }

    /** The guide lies over the window's right edge, at the part about the screen one is on. */
    @Override
    public void help() {
        HelpView open = help;
        if (open != null) {
            closeHelp(open);
            return;
        }
        shown().open(frame == null ? "" : code(frame.current()), hotline);
    }

    @Override
    public void handbook(String page) {
        HelpView open = help;
        (open == null ? shown() : open).openPage(page, hotline);
    }

    private HelpView shown() {
        HelpView made = new HelpView(texts, this::help);
        help = made;
        helped = stage.getScene().getFocusOwner();
        layers.getChildren().add(layers.getChildren().size() - 1, made.root());
        return made;
    }

    private void closeHelp(HelpView open) {
        help = null;
        layers.getChildren().remove(open.root());
        Node before = helped;
        helped = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private static String code(Target target) {
        return target.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What runs beside the FX thread. */
    public Background background() {
        return background;
    }

    private void welcome() {
        layer(
                new WelcomeView(
                                parts.books(),
                                parts.home(),
                                texts,
                                background,
                                this::begun,
                                this::unlock)
                        .root());
    }

    private void unlock(Path book) {
        background.run(
                () -> parts.books().open(book),
                opened -> ask(opened, ""),
                refused -> notThere(refused));
    }

    /** The last book is in use, newer, or gone: says so, and lets the person choose another. */
    private void notThere(Refused refused) {
        welcome();
        notices.refused(refused);
    }

    private void ask(LockedBook opened, String user) {
        locked = opened;
        layer(
                new UnlockView(
                                opened,
                                opened.users(),
                                user,
                                texts,
                                background,
                                entered -> begun(opened.path(), entered))
                        .root());
        // Whoever types a passcode takes longer than this; the search of people needs it at once.
        background.runWhenQuiet(
                PinyinName.class,
                () -> {
                    PinyinName.prepare();
                    return true;
                },
                read -> {});
    }

    private void begun(Path path, Session entered) {
        locked = null;
        session = entered;
        background.run(
                () -> {
                    parts.lastBook().remember(path);
                    return true;
                },
                remembered -> {});
        agreed = false;
        background.run(
                () -> new ReadAgreement(entered).own().isCurrent(),
                current -> {
                    if (entered.equals(session)) {
                        agreed = current;
                        show(entered);
                    }
                });
        watch(entered);
        readHotline(entered);
    }

    private void watch(Session entered) {
        background.run(
                () -> parts.patience().apply(entered),
                patience -> {
                    if (entered.equals(session)) {
                        shift = patience.shift();
                        idle.watch(patience.idle());
                    }
                });
    }

    /**
     * Nobody has touched anything for a while. What is the leader's alone is locked at once; the
     * rest too, unless goods are being handed out. Work that is under way is left to finish first:
     * without its keys it would lose what it reads.
     */
    private void idle(Duration untouched) {
        Session open = session;
        if (open == null || background.runningProperty().get() > 0) {
            return;
        }
        boolean wasOpen = !open.isContactLocked();
        open.lockContact();
        background.run(
                () -> untouched.compareTo(shift) < 0 && isServing(open),
                serving -> {
                    if (!open.equals(session)) {
                        return;
                    }
                    if (!serving || !agreed) {
                        lock();
                    } else if (wasOpen && open.isContactLocked()) {
                        showAnew(open);
                    }
                });
    }

    /** Nothing is handed out at a region's book, which has no rounds. */
    private static boolean isServing(Session open) {
        return !open.isRegions() && new ListRounds(open).isAnyOpen();
    }

    /** Every screen is made anew, so that none keeps what it has shown. */
    private void showAnew(Session open) {
        if (open.isContactLocked()) {
            PersonalClipboard.clear();
        }
        forget();
        show(open);
    }

    private void show(Session entered) {
        if (agreed) {
            showScreens(entered);
        } else {
            layer(
                    new AgreementView(
                                    entered,
                                    texts,
                                    background,
                                    () -> {
                                        agreed = true;
                                        show(entered);
                                    },
                                    this::lock)
                            .root());
        }
    }

    private void showScreens(Session entered) {
        People found = new People(entered, background);
        Syncing sync = syncing(entered);
        people = found;
        ShellView shell =
                new ShellView(
                        entered,
                        texts,
                        background,
                        navigator ->
                                new Workplace(
                                        entered,
                                        texts,
                                        background,
                                        notices,
                                        navigator,
                                        found,
                                        this,
                                        parts.choices(),
                                        new OpenImport(),
                                        sync,
                                        hosting,
                                        () -> parts.printing().apply(entered),
                                        () -> new PackDiagnostics(entered, parts.incidents())),
                        this::lock,
                        () -> showAnew(entered),
                        this::beside);
        layer(shell.root());
        frame = shell;
        shell.go(place);
        if (!entered.isRegions()) {
            found.read();
        }
        Beside second = beside;
        if (second != null) {
            second.renew(shell);
        }
    }

    /** One sync for as long as somebody is signed in, however often the screens are made anew. */
    private Syncing syncing(Session entered) {
        Syncing running = syncing;
        if (running == null) {
            running = new Syncing(entered, hosting, () -> background);
            running.begin(ended);
            syncing = running;
        }
        return running;
    }

    /** The sync ends before the keys go; nobody waits for it. */
    private void stopSyncing() {
        Syncing running = syncing;
        if (running != null) {
            running.stop();
            ended = running;
            syncing = null;
        }
    }

    private void beside(Target target) {
        ShellView shell = frame;
        if (shell != null) {
            Beside second = beside;
            if (second == null) {
                second = new Beside(idle, texts.text("app.name"));
                beside = second;
            }
            second.show(target, shell, look());
        }
    }

    private void lock() {
        Session open = session;
        if (open != null) {
            session = null;
            idle.stop();
            closeBeside();
            stopSyncing();
            background.lock();
            PersonalClipboard.clear();
            forget();
            ask(open.lock(), open.user().name());
        }
    }

    private void layer(Parent root) {
        help = null;
        helped = null;
        layers.getChildren().setAll(root, new NoticeBar(notices, texts));
    }

    private void forget() {
        if (frame != null) {
            place = frame.current();
            frame.gone();
            frame = null;
        }
        if (people != null) {
            people.close();
            people = null;
        }
    }

    private void closeBeside() {
        if (beside != null) {
            beside.close();
            beside = null;
        }
    }

    /** Nothing of the sync is under way any more. */
    private void endSyncing() {
        Syncing last = ended;
        if (last != null) {
            try {
                last.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended = null;
        }
    }

    private void close() {
        idle.stop();
        closeBeside();
        stopSyncing();
        background.close();
        forget();
        endSyncing();
        hosting.close();
        if (session != null) {
            session.close();
        }
        if (locked != null) {
            locked.close();
        }
        layers.getChildren().clear();
    }
}
