package org.leaderdesk.desk.report;

import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.OutputFile;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.leader.ZipOutput;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Succession;
import org.leaderdesk.domain.leader.Succession.Section;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.SuccessionPapers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Packs what a successor needs to go on with the leader's groups (S084): a cover with counts, sums
 * and what both sides sign, and a workbook of all that is open. Whatever the file, nobody may be
 * written to by it: what people allowed, they allowed the leader, and it is not in it.
 */
public final class PackSuccession {

    private final Session session;

    public PackSuccession(Session session) {
        this.session = session;
    }

    /**
     * What is wanted.
     *
     * @param out .zip
     * @param overwrite whether a file that is there may be replaced
     * @param on the day of the handover, not before today
     * @param unmasked whether full phones and addresses stand in it
     * @param purpose what they are needed for, in the leader's words; needed where it is unmasked
     */
    public record Request(
            Path out, boolean overwrite, LocalDate on, boolean unmasked, String purpose) {}

    /**
     * Writes it. What leaves the desk stands in the audit trail before.
     *
     * @param locale of the words in it
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED, PURPOSE_MISSING, CONTACTS_NOT_HERE,
     *     SUCCESSION_DAY (the day), OUTPUT_ENDING, what {@link OutputFile#check} refuses,
     *     FILE_WRITE_FAILED
     */
    public Succession run(Request request, Locale locale) {
        session.require(Role.LEADER);
        if (request.unmasked()) {
            if (request.purpose().isBlank()) {
                throw new Refused(RefusalCode.PURPOSE_MISSING);
            }
            session.requireContactsHere();
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        if (request.on().isBefore(today)) {
            throw new Refused(RefusalCode.SUCCESSION_DAY, request.on().toString());
        }
        if (!request.out().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new Refused(RefusalCode.OUTPUT_ENDING, request.out(), ".zip");
        }
        OutputFile.check(request.out(), request.overwrite());
        Succession succession = read(request, locale);
        session.audit(
                AuditAction.EXPORT,
                request.unmasked() ? request.purpose().strip() : "succession",
                "orders",
                succession.sections().stream()
                        .filter(each -> each.part() == Succession.Part.ORDERS)
                        .mapToInt(each -> each.rows().size())
                        .sum());
        long _ =
                ZipOutput.write(
                        request.out(),
                        new SuccessionPapers(Fonts.ofThisComputer()).of(succession, locale));
        return succession;
    }

    private Succession read(Request request, Locale locale) {
        boolean masked = !request.unmasked();
        SuccessionParts parts = new SuccessionParts(session, locale);
        SuccessionWaiting waiting = SuccessionWaiting.read(session, locale);
        List<Section> sections = new ArrayList<>(parts.groups());
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            SuccessionIn in = new SuccessionIn(tx, masked);
                            sections.add(in.orders());
                            return sections.addAll(waiting.sections(in));
                        });
        sections.addAll(parts.days());
        return new Succession(
                session.identity().ownerName(),
                session.clock().instant().atZone(session.zone()),
                request.on(),
                masked,
                sections);
    }
}
