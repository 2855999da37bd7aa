package org.leaderdesk.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Map.entry;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.Reason;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.PointKind;
import org.leaderdesk.domain.pickup.Review;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.ServiceKind;
import org.leaderdesk.domain.planner.Suggestion;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.ProductUse;
import org.leaderdesk.domain.product.Provenance;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.RowKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever may stand in a disagreement has words: every field, and every code in one. */
class SyncWordsTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** The fields that hold codes, and those codes. */
    private static final Map<String, List<String>> CODED =
            Map.ofEntries(
                    entry("user.role", names(Role.values())),
                    entry("pickup_point.kind", names(PointKind.values())),
                    // As book.GroupTable writes them.
                    entry(
                            "group_rules.kind",
                            List.of("SUB_LEADER", "TITLE_WORDS", "BUILDINGS", "MEMBER")),
                    entry("chat_group.audience", names(Portrait.values())),
                    entry("service_post.kind", names(ServiceKind.values())),
                    // As book.PlanTable writes them.
                    entry("flash_test.verdict", List.of("KEEP", "DROP")),
                    entry("product_use.use", names(ProductUse.values())),
                    entry("activity.kind", names(Activity.Kind.values())),
                    entry("suggestion.about", names(Suggestion.About.values())),
                    entry("suggestion.answer", names(Suggestion.Answer.values())),
                    entry("member_tag.tag", MemberTag.all().stream().map(MemberTag::code).toList()),
                    entry("outreach.segment", names(Segment.values())),
                    entry("outreach.result", names(Contact.Result.values())),
                    entry("warning.watched", names(Watched.values())),
                    entry("warning.level", names(Level.values())),
                    entry("intervention.watched", names(Watched.values())),
                    entry("intervention.action", names(Intervention.Action.values())),
                    entry("intervention.answer", names(Intervention.Answer.values())),
                    entry("setting.value", names(ShortagePolicy.values())),
                    entry("product.zone", names(TemperatureZone.values())),
                    entry("product.layer", names(ProductLayer.values())),
                    entry("product.zone_from", names(Provenance.values())),
                    entry("product.layer_from", names(Provenance.values())),
                    entry("product.shelf_life_from", names(Provenance.values())),
                    entry("product.supplier_from", names(Provenance.values())),
                    entry("variant.price_from", names(Provenance.values())),
                    entry("variant.cost_from", names(Provenance.values())),
                    entry("variant.stock_from", names(Provenance.values())),
                    entry("order.state", names(OrderState.values())),
                    entry("order.logistics", names(Logistics.values())),
                    entry("order.time_precision", names(OrderTime.Precision.values())),
                    entry("order.presence", names(Presence.values())),
                    entry("shortage.policy", names(ShortagePolicy.values())),
                    entry("shelf.zone", names(TemperatureZone.values())),
                    entry("bag_place.zone", names(TemperatureZone.values())),
                    entry("handover.collected_by", names(CollectedBy.values())),
                    entry("handover.review", names(Review.values())),
                    entry("give_back.kind", names(GiveBack.Kind.values())),
                    entry("give_back.cause", names(GiveBack.Cause.values())),
                    entry("give_back.state", names(GiveBack.State.values())),
                    entry("leftover.fate", names(Leftover.Fate.values())),
                    entry("consent.purpose", names(Consent.Purpose.values())),
                    entry("consent.how", names(Consent.How.values())),
                    entry("case.reason", names(Reason.values())),
                    entry("case_event.step", names(Step.values())),
                    entry("case_event.answer", names(Answer.Kind.values())),
                    entry(
                            "printed_list.sheet",
                            Arrays.stream(Sheet.values()).map(Sheet::commandName).toList()));

    /** The fields in which a person's or a file's own words stand. */
    private static final Set<String> FREE =
            Set.of(
                    "name",
                    "value",
                    "key",
                    "tail4",
                    "building",
                    "room",
                    "remark",
                    "phone",
                    "address",
                    "lane",
                    "nickname",
                    "contact_remark",
                    "leader_remark",
                    "people_on",
                    "since",
                    "began_on",
                    "day",
                    "slot",
                    "topic",
                    "wording",
                    "own_text",
                    "notice",
                    "part",
                    "raised_on",
                    "until",
                    "due_on",
                    "seen_on",
                    "resolved_on",
                    "from_day",
                    "to_day",
                    "owner",
                    "deadline",
                    "ready_on",
                    "relaxed",
                    "dropped",
                    "why",
                    "words",
                    "category",
                    "text",
                    "code",
                    "title",
                    "order_number",
                    "join_number",
                    "note",
                    "asked_by",
                    "trace_code",
                    "reason",
                    "narrowing",
                    "target",
                    "file_name",
                    "format");

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static SyncWords words(Locale language) {
        return new SyncWords(Messages.of(language), DeskFixture.CHINA);
    }

    private static Stream<Field> fields(RowKind kind) {
        return kind.fields().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.items().stream()));
    }

    @Test
    void everyTextOfARowIsCodesOrSomebodysWords() {
        Set<String> unknown = new TreeSet<>();
        for (RowKind kind : RowKind.values()) {
            fields(kind)
                    .filter(each -> each.type() == FieldType.TEXT)
                    .filter(each -> !CODED.containsKey(kind.t() + "." + each.name()))
                    .filter(each -> !FREE.contains(each.name()))
                    .forEach(each -> unknown.add(kind.t() + "." + each.name()));
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        Set<String> raw = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            CODED.forEach(
                    (place, codes) -> {
                        int dot = place.indexOf('.');
                        for (String code : codes) {
                            String said =
                                    words(language)
                                            .value(
                                                    place.substring(0, dot),
                                                    place.substring(dot + 1),
                                                    code,
                                                    id -> Optional.empty());
                            if (said.equals(code) || said.isBlank()) {
                                raw.add(place + " " + code + " " + language);
                            }
                        }
                    });
        }
        assertEquals(Set.of(), raw);
    }

    @Test
    void theSameCodeSaysSomethingElseInAnotherField() {
        SyncWords words = words(Locale.SIMPLIFIED_CHINESE);
        assertEquals("没有", words.text("order", "presence", "MISSING"));
        assertEquals("少件", words.text("case", "reason", "MISSING"));
        assertEquals("快递", words.text("order", "logistics", "EXPRESS"));
        assertEquals("RED", words.text("variant", "text", "RED"), "a colour somebody sells");
    }

    @Test
    void aValueThatNamesARowIsItsNameOrThatItIsNotHere() {
        SyncWords words = words(Locale.ENGLISH);
        Map<String, Optional<String>> names =
                Map.of("here", Optional.of("李 · 1234"), "gone", Optional.of(""));
        assertEquals("李 · 1234", words.value("bag_place", "owner_id", "here", names::get));
        assertEquals(
                "(not on this desk)", words.value("bag_place", "owner_id", "gone", names::get));
    }

    @Test
    void linesAreCountedAsPeopleDo() {
        assertEquals("第 1 行", words(Locale.SIMPLIFIED_CHINESE).field("lines.0"));
        assertEquals("lines.new", words(Locale.ENGLISH).field("lines.new"));
        assertEquals(
                "1", words(Locale.ENGLISH).value("shortage", "place", 0L, id -> Optional.empty()));
    }

    @Test
    void aSettingIsCalledWhatItIsAbout() {
        for (Locale language : LANGUAGES) {
            SyncWords words = words(language);
            String rule = words.about("setting", "rule.frozen-late");
            assertFalse(rule.contains("frozen-late"), rule);
            assertNotEquals("picking", words.name("setting", "list.picking"));
            assertEquals("快团团", words.name("setting", "profile.快团团"));
            assertFalse(words.name("setting", "support.phone").contains("."));
            assertTrue(words.about("setting", "").equals(words.kind("setting")));
        }
    }
}
