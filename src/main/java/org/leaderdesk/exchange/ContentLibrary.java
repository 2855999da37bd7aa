package org.leaderdesk.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.tyme.solar.SolarTerm;

import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.planner.Because;
import org.leaderdesk.domain.planner.DayPart;
import org.leaderdesk.domain.planner.DaysOff;
import org.leaderdesk.domain.planner.Festival;
import org.leaderdesk.domain.planner.Fit;
import org.leaderdesk.domain.planner.GroupStage;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.LimitWords;
import org.leaderdesk.domain.planner.Pitch;
import org.leaderdesk.domain.planner.PostWords;
import org.leaderdesk.domain.planner.QuickReply;
import org.leaderdesk.domain.planner.Season;
import org.leaderdesk.domain.planner.SeasonalGoods;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.ServiceText;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.Topic;
import org.leaderdesk.domain.planner.TopicKind;
import org.leaderdesk.domain.planner.Welcome;
import org.leaderdesk.domain.product.TemperatureZone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the content library that ships with the program. A mistake in it is a mistake of the
 * program: an IllegalStateException that names the file and the entry.
 */
public final class ContentLibrary {

    private static final String FOLDER = "/org/leaderdesk/planner/";
    private static final String HOLIDAYS = "holidays.json";

    private static final Set<String> FIT =
            Set.of(
                    "seasons",
                    "terms",
                    "festivals",
                    "onTheDay",
                    "months",
                    "weekdays",
                    "audiences",
                    "stages");

    private static final Set<String> REPAIRED =
            Set.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8");

    private final Function<String, InputStream> open;

    /** The files of the program. */
    public ContentLibrary() {
        this(ContentLibrary::shipped);
    }

    /**
     * Files from elsewhere.
     *
     * @param open gives the file of a name
     */
    ContentLibrary(Function<String, InputStream> open) {
        this.open = open;
    }

    /** Everything, with the days off the program knows. */
    public Library read() {
        return new Library(
                list(
                        "topics.json",
                        "id",
                        ContentLibrary::topic,
                        keys(FIT, "kind", "part", "weekly", "repairs")),
                list(
                        "pitches.json",
                        "id",
                        ContentLibrary::pitch,
                        keys(FIT, "use", "because", "words", "zones")),
                list("service.json", "id", ContentLibrary::serviceText, keys(Set.of(), "kind")),
                list(
                        "replies.json",
                        "id",
                        ContentLibrary::reply,
                        keys(Set.of(), "question_zh", "question_en", "words")),
                list(
                        "welcome.json",
                        "audience",
                        ContentLibrary::welcome,
                        Set.of("audience", "zh", "en")),
                seasonal(),
                daysOff(Optional.empty()),
                words());
    }

    /**
     * The days off, and with them those of a file the leader was given later: the years it has
     * stand for the program's.
     *
     * @param updated where such a file would lie
     * @throws Refused HOLIDAYS_UNREADABLE ({0} file, {1} where it is wrong), FILE_IS_FOLDER,
     *     FILE_UNREADABLE; nothing of the file is used then
     */
    public DaysOff daysOff(Optional<Path> updated) {
        HolidayYears known;
        try {
            known = new HolidayFile(HOLIDAYS).years(tree(HOLIDAYS));
        } catch (Refused wrong) {
            throw new IllegalStateException(HOLIDAYS, wrong);
        }
        return updated.flatMap(HolidayFile::load).map(known::with).orElse(known).daysOff();
    }

    /** The words that no post may have. */
    public LimitWords limitWords() {
        String file = "limit-words.json";
        ContentEntry lists =
                ContentEntry.of(file, tree(file), "words", Set.of("words", "exceptions"));
        return new LimitWords(
                List.copyOf(lists.texts("words")), List.copyOf(lists.texts("exceptions")));
    }

    private PostWords words() {
        String file = "words.json";
        Set<String> names =
                Set.of(
                        "price",
                        "deadline",
                        "pickup",
                        "limit",
                        "bought",
                        "group_buy",
                        "count",
                        "prize");
        ContentEntry entry = ContentEntry.of(file, tree(file), "moment", keys(names, "moment"));
        Map<String, String> gaps = new TreeMap<>();
        names.forEach(name -> gaps.put(name, entry.text(name)));
        return new PostWords(gaps, entry.text("moment"));
    }

    private static Topic topic(ContentEntry entry) {
        Set<String> repairs = entry.texts("repairs");
        if (!REPAIRED.containsAll(repairs)) {
            throw entry.wrong("repairs " + repairs);
        }
        return new Topic(
                entry.id(),
                entry.one("kind", TopicKind.class),
                entry.one("part", DayPart.class),
                fit(entry),
                entry.is("weekly"),
                repairs,
                entry.text("zh"),
                entry.text("en"));
    }

    private static Pitch pitch(ContentEntry entry) {
        SlotKind use = entry.one("use", SlotKind.class);
        if (!use.sells()) {
            throw entry.wrong("use " + use);
        }
        return new Pitch(
                entry.id(),
                use,
                entry.one("because", Because.class),
                entry.texts("words"),
                entry.all("zones", TemperatureZone.class),
                fit(entry),
                entry.text("zh"),
                entry.text("en"));
    }

    private static ServiceText serviceText(ContentEntry entry) {
        return new ServiceText(
                entry.id(),
                entry.one("kind", ServiceKind.class),
                entry.text("zh"),
                entry.text("en"));
    }

    private static QuickReply reply(ContentEntry entry) {
        return new QuickReply(
                entry.id(),
                entry.text("question_zh"),
                entry.text("question_en"),
                entry.texts("words"),
                entry.text("zh"),
                entry.text("en"));
    }

    private static Welcome welcome(ContentEntry entry) {
        return new Welcome(
                entry.perhaps("audience", Portrait.class), entry.text("zh"), entry.text("en"));
    }

    private static Fit fit(ContentEntry entry) {
        Set<Festival> festivals = entry.all("festivals", Festival.class);
        boolean onTheDay = entry.is("onTheDay");
        if (onTheDay && festivals.isEmpty()) {
            throw entry.wrong("onTheDay of no festival");
        }
        return new Fit(
                entry.all("seasons", Season.class),
                terms(entry),
                festivals,
                onTheDay,
                entry.months("months"),
                entry.all("weekdays", DayOfWeek.class),
                entry.all("audiences", Portrait.class),
                entry.all("stages", GroupStage.class));
    }

    private static Set<String> terms(ContentEntry entry) {
        Set<String> terms = entry.texts("terms");
        if (!List.of(SolarTerm.NAMES).containsAll(terms)) {
            throw entry.wrong("terms " + terms);
        }
        return terms;
    }

    private List<SeasonalGoods> seasonal() {
        String file = "seasons.json";
        JsonNode tree = tree(file);
        Set<String> made =
                ContentEntry.of(file, tree, "made", Set.of("made", "goods")).texts("made");
        return entries(
                file,
                tree.path("goods"),
                "id",
                entry -> seasonalGoods(entry, made),
                Set.of("id", "words", "made", "months", "terms", "festivals"));
    }

    private static SeasonalGoods seasonalGoods(ContentEntry entry, Set<String> made) {
        Set<String> all = new LinkedHashSet<>(made);
        all.addAll(entry.texts("made"));
        SeasonalGoods goods =
                new SeasonalGoods(
                        entry.texts("words"),
                        entry.months("months"),
                        terms(entry),
                        entry.all("festivals", Festival.class),
                        Collections.unmodifiableSet(all));
        if (goods.words().isEmpty()
                || goods.months().isEmpty()
                        && goods.terms().isEmpty()
                        && goods.festivals().isEmpty()) {
            throw entry.wrong("no words, or never in season");
        }
        return goods;
    }

    private static Set<String> keys(Set<String> fit, String... more) {
        Set<String> keys = new HashSet<>(fit);
        keys.addAll(List.of("id", "zh", "en"));
        keys.addAll(List.of(more));
        return keys;
    }

    private <T> List<T> list(
            String file, String name, Function<ContentEntry, T> read, Set<String> keys) {
        return entries(file, tree(file), name, read, keys);
    }

    private static <T> List<T> entries(
            String file,
            JsonNode nodes,
            String name,
            Function<ContentEntry, T> read,
            Set<String> keys) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw new IllegalStateException(file + " has no list");
        }
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : nodes) {
            ContentEntry entry = ContentEntry.of(file, node, name, keys);
            if (entry.id().isEmpty() || !ids.add(entry.id())) {
                throw entry.wrong("no " + name + " of its own");
            }
            all.add(read.apply(entry));
        }
        return List.copyOf(all);
    }

    private JsonNode tree(String file) {
        try (InputStream in = open.apply(file)) {
            return StrictJson.tree(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static InputStream shipped(String file) {
        InputStream in = ContentLibrary.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException(file + " is not in the program");
        }
        return in;
    }
}
