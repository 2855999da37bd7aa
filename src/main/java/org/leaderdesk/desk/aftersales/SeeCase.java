package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.Answer;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Offers;
import org.leaderdesk.domain.aftersales.Photo;
import org.leaderdesk.domain.aftersales.Scene;
import org.leaderdesk.domain.aftersales.SceneReply;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.paper.CaseTexts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One case with what happened to it, what can be answered, and what to write to the member. */
public final class SeeCase {

    private final Session session;

    public SeeCase(Session session) {
        this.session = session;
    }

    /**
     * A case.
     *
     * @param openedBy who wrote it down
     * @param happened oldest first
     * @param offers the answers to choose from, as they are proposed
     * @param most what can be paid beside the goods (R128); empty where nobody knows what they cost
     * @param refund the refund that was chosen, as it stands in the selling tool's list
     */
    public record Seen(
            ListedCase listed,
            String openedBy,
            List<Happened> happened,
            List<Offer> offers,
            Optional<Money> most,
            Optional<GiveBack> refund,
            List<Photo> photos) {}

    /** One thing that happened, and who did it: the user's name, or the id of one who left. */
    public record Happened(CaseEvent event, String who) {}

    /** One answer, and what to write to the member. */
    public record Offer(Answer answer, String text) {}

    /** What to write in a scene, one of its replies. */
    public record Script(Scene scene, SceneReply reply, String text) {}

    /**
     * One case.
     *
     * @param locale of the texts
     * @throws Refused CASE_UNKNOWN
     */
    public Seen run(UUID id, Locale locale) {
        return session.book().read(session.who(), tx -> seen(tx, CaseReader.found(tx, id), locale));
    }

    private Seen seen(Transaction tx, AfterSalesCase complaint, Locale locale) {
        CaseReader reader = new CaseReader(tx, session.clock().instant(), session.zone());
        ListedCase listed = reader.listed(complaint);
        Offers offers = reader.offers(complaint);
        CaseTexts texts = new CaseTexts(locale);
        CaseTexts.About about = about(tx, listed);
        Map<UUID, String> names =
                tx.users().all().stream().collect(Collectors.toMap(User::id, User::name));
        return new Seen(
                listed,
                who(names, complaint.openedBy()),
                complaint.events().stream()
                        .map(event -> new Happened(event, who(names, event.userId())))
                        .toList(),
                offers.all().stream()
                        .map(answer -> new Offer(answer, texts.answer(about, answer)))
                        .toList(),
                offers.most(),
                complaint.plan().flatMap(CaseEvent::giveBackId).flatMap(tx.giveBack()::find),
                tx.photos().ofCase(complaint.id()));
    }

    private static String who(Map<UUID, String> names, UUID user) {
        return names.getOrDefault(user, user.toString());
    }

    /**
     * What to write in every scene, three replies each, about a case or to be filled in by hand.
     *
     * @throws Refused CASE_UNKNOWN
     */
    public List<Script> scripts(Optional<UUID> id, Locale locale) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            CaseReader reader =
                                    new CaseReader(tx, session.clock().instant(), session.zone());
                            CaseTexts.About about =
                                    id.map(each -> CaseReader.found(tx, each))
                                            .map(reader::listed)
                                            .map(listed -> about(tx, listed))
                                            .orElseGet(() -> nobody(tx));
                            CaseTexts texts = new CaseTexts(locale);
                            return Arrays.stream(Scene.values())
                                    .flatMap(scene -> replies(scene, texts, about))
                                    .toList();
                        });
    }

    private static Stream<Script> replies(Scene scene, CaseTexts texts, CaseTexts.About about) {
        return Arrays.stream(SceneReply.values())
                .map(reply -> new Script(scene, reply, texts.script(scene, reply, about)));
    }

    private CaseTexts.About nobody(Transaction tx) {
        return CaseTexts.About.nobody(
                session.identity().ownerName(), ReadRules.in(tx, Rule.CASE_PLAN));
    }

    private CaseTexts.About about(Transaction tx, ListedCase listed) {
        return new CaseTexts.About(
                listed.row().recipient().name(),
                listed.goods(),
                listed.row().groupBuy(),
                session.identity().ownerName(),
                ReadRules.in(tx, Rule.CASE_PLAN));
    }
}
