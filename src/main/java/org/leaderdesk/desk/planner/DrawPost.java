package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.WavePost;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.PostPicture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Draws the picture that is posted after the text of a product post. */
public final class DrawPost {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final Session session;
    private final PostPicture picture;

    public DrawPost(Session session) {
        this.session = session;
        picture = new PostPicture(Fonts.ofThisComputer());
    }

    /**
     * The picture of a product on a day as a PNG; in Chinese, as the text before it.
     *
     * @throws Refused NOT_PERMITTED, PRODUCT_UNKNOWN
     */
    public byte[] run(UUID product, LocalDate day) {
        session.require(Role.LEADER);
        PostPicture.Content content =
                session.book().read(session.who(), tx -> content(tx, product, day));
        return picture.png(content, Locale.SIMPLIFIED_CHINESE);
    }

    private PostPicture.Content content(Transaction tx, UUID id, LocalDate day) {
        Product product =
                tx.products()
                        .find(id)
                        .orElseThrow(() -> new Refused(RefusalCode.PRODUCT_UNKNOWN, id.toString()));
        Optional<Variant> cheapest = PlanProducts.cheapest(tx.products().variantsOf(id));
        Offered offered = Offered.on(tx, session.zone(), day);
        LocalDateTime now = LocalDateTime.ofInstant(session.clock().instant(), session.zone());
        LocalDateTime from = now.toLocalDate().isBefore(day) ? day.atStartOfDay() : now;
        return new PostPicture.Content(
                product.name(),
                cheapest.map(Variant::text).orElse(""),
                cheapest.flatMap(Variant::price),
                offered.deadline(from).map(PlanLibrary.words()::moment).orElse(""),
                offered.pickup(),
                PostLink.in(tx.settings()),
                session.book().identity().orElse(session.identity()).ownerName());
    }

    /**
     * Writes the pictures of a day's product posts into a folder, each product once, named by the
     * time it is first posted.
     *
     * @return how many were written
     * @throws Refused NOT_PERMITTED, FILE_FOLDER_MISSING, OUTPUT_IN_BOOK, FILE_WRITE_FAILED
     */
    public int save(LocalDate day, Path folder) {
        session.require(Role.LEADER);
        List<PlanSlot> slots = new ReadPlan(session).run(day, day);
        Set<UUID> drawn = new HashSet<>();
        for (WavePost post : WavePost.of(slots)) {
            Optional<UUID> product = post.product().filter(drawn::add);
            if (product.isPresent()) {
                write(post, product.get(), day, folder);
            }
        }
        return drawn.size();
    }

    private void write(WavePost post, UUID product, LocalDate day, Path folder) {
        String name =
                session.book()
                        .read(session.who(), tx -> tx.products().find(product))
                        .map(Product::name)
                        .orElse("");
        String plain = name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        Path file = folder.resolve(AT.format(post.at()) + " " + plain + ".png");
        OutputFile.check(file, true);
        try {
            Files.write(file, run(product, day));
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
