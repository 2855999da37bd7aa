package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.member.SeeProfile;
import org.leaderdesk.desk.member.SegmentMembers.Members;
import org.leaderdesk.desk.member.SegmentMembers.Newcomer;
import org.leaderdesk.desk.member.SegmentMembers.Person;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.segment.AtRisk;
import org.leaderdesk.domain.segment.Because;
import org.leaderdesk.domain.segment.Contact;
import org.leaderdesk.domain.segment.NewcomerPlan;
import org.leaderdesk.domain.segment.RfmScores;
import org.leaderdesk.i18n.Messages;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** A member's classes, and why they are in them, as JSON. */
final class ClassJson {

    private final Messages messages;
    private final ZoneId zone;

    ClassJson(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The class and the figures that decided it. */
    static Map<String, Object> of(Person person) {
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("since_last_days", Shown.number(person.segmented().sinceLast()));
        why.put("since_registered_days", Shown.number(person.segmented().sinceRegistered()));
        why.put("orders", person.segmented().orders());
        why.put("averaged_days", person.segmented().averagedDays());
        why.put("book_days", person.segmented().bookDays());
        why.put("needed_days", Shown.number(person.segmented().neededDays()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member_id", person.id().toString());
        json.put("segment", person.segment().name());
        json.put("why", why);
        json.put("spent_fen", person.spent());
        json.put("orders", person.orders());
        json.put("tier", Shown.word(person.tier()));
        json.put("rfm", Shown.word(person.rfmClass()));
        json.put("alive", Shown.number(person.alive()));
        json.put("expected_days", Shown.number(OptionalDouble.of(person.expected())));
        return json;
    }

    /** What purchases show of one member and people say, also in words. */
    Map<String, Object> of(UUID member, Members members, SeeProfile.Profile profile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("objected", profile.objected());
        Person person = members.people().get(member);
        if (person != null) {
            json.putAll(of(person));
            json.put("because", words(Because.of(person.segmented())));
            json.put("rfm_scores", person.rfm().map(ClassJson::scores).orElse(null));
            json.put("expected_by", person.alive().isPresent() ? "MODEL" : "PLAIN_RULE");
            json.put("risk", members.risk(member).map(each -> risk(each, members)).orElse(null));
            json.put("newcomer", newcomer(members, member));
        }
        json.put("habits", profile.habits().stream().map(each -> words(Because.of(each))).toList());
        json.put("tags", profile.tags().stream().map(MemberTag::code).sorted().toList());
        json.put("win_back", Shown.word(profile.reason()));
        json.put(
                "classes",
                profile.classes().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "since", each.day().toString(),
                                                "segment", each.segment().name()))
                        .toList());
        json.put("contacts", profile.contacts().stream().map(this::contact).toList());
        return json;
    }

    /** A reason in words. */
    String words(Because because) {
        return messages.text(
                Messages.MEMBER_BECAUSE + because.code().name(), because.numbers().toArray());
    }

    private static Map<String, Object> scores(RfmScores scores) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recency", scores.recency());
        json.put("frequency", scores.frequency());
        json.put("monetary", scores.monetary());
        return json;
    }

    private Map<String, Object> risk(AtRisk risk, Members members) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("gone", Shown.number(OptionalDouble.of(risk.gone())));
        json.put("worth_fen", risk.worth());
        json.put("loss_fen", risk.loss());
        json.put("because", words(members.because(risk)));
        return json;
    }

    private @Nullable Map<String, Object> newcomer(Members members, UUID member) {
        Optional<Newcomer> found =
                members.newcomers().stream()
                        .filter(each -> each.member().equals(member))
                        .findFirst();
        return found.map(Newcomer::plan).map(this::plan).orElse(null);
    }

    private Map<String, Object> plan(NewcomerPlan plan) {
        List<Map<String, String>> steps =
                Arrays.stream(NewcomerPlan.Step.values())
                        .map(
                                step ->
                                        Map.of(
                                                "step", step.name(),
                                                "day", plan.day(step).toString()))
                        .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("follow_up_by", RoundJson.time(plan.followUpBy(), zone));
        json.put("steps", steps);
        return json;
    }

    /** A message, or that somebody was left out. */
    Map<String, Object> contact(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contact_id", contact.id().toString());
        json.put("member_id", contact.member().toString());
        json.put("at", RoundJson.time(contact.at(), zone));
        json.put("segment", contact.segment().name());
        json.put("text", Shown.text(contact.wording()));
        json.put("held_out", contact.heldOut());
        json.put("result", Shown.word(contact.result()));
        return json;
    }
}
