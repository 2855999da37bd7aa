package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.PlannedProduct;
import org.leaderdesk.domain.product.ProductLayer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the goods that may be promoted lie in the product pyramid, against 5/60/30/5 (R091). */
public final class SeeMix {

    private static final int DAYS = 7;

    private final Session session;

    public SeeMix(Session session) {
        this.session = session;
    }

    /**
     * A layer of the pyramid.
     *
     * @param target percent of the goods (R091) and of the posts about them
     * @param products that may be promoted
     * @param posts to waves in the seven days to today
     */
    public record Layer(ProductLayer layer, int target, int products, int posts) {}

    /**
     * The four layers in their order.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public List<Layer> run() {
        session.require(Role.LEADER);
        Instant now = session.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, session.zone());
        return session.book().read(session.who(), tx -> layers(tx, now, today));
    }

    private static List<Layer> layers(Transaction tx, Instant now, LocalDate today) {
        List<PlannedProduct> products = new PlanProducts(tx, now, today).all();
        Map<UUID, ProductLayer> of =
                products.stream()
                        .collect(Collectors.toMap(PlannedProduct::id, PlannedProduct::layer));
        List<Integer> posts = posts(tx.plan().between(today.minusDays(DAYS - 1), today), of);
        List<Integer> shares = PlanRulesIn.read(tx).shares();
        List<Layer> layers = new ArrayList<>();
        for (ProductLayer layer : ProductLayer.values()) {
            int many = (int) products.stream().filter(each -> each.layer() == layer).count();
            layers.add(
                    new Layer(
                            layer, shares.get(layer.ordinal()), many, posts.get(layer.ordinal())));
        }
        return layers;
    }

    /** Posts of each layer, by its place; to waves, not to groups: a wave is told once. */
    static List<Integer> posts(List<PlanSlot> slots, Map<UUID, ProductLayer> layers) {
        Integer[] posts = new Integer[ProductLayer.values().length];
        Arrays.fill(posts, 0);
        Set<String> counted = new HashSet<>();
        for (PlanSlot slot : slots) {
            String post = slot.day() + "/" + slot.wave() + "/" + slot.place().name();
            Optional<ProductLayer> layer = slot.product().map(layers::get);
            if (layer.isPresent() && counted.add(post)) {
                posts[layer.get().ordinal()]++;
            }
        }
        return List.of(posts);
    }
}
