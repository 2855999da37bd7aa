package org.leaderdesk.exchange;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.ConsentNotice;
import org.leaderdesk.domain.member.MemberTag;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.privacy.Holdings;
import org.leaderdesk.domain.segment.Because;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that a book holds of one person as a JSON file: money in fen, times with their offset. */
public final class HoldingsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HoldingsFile() {}

    /**
     * Writes it.
     *
     * @throws Refused FILE_WRITE_FAILED
     */
    public static void write(Holdings holdings, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".leaderdesk-", ".part");
            try {
                Files.write(part, JSON.writeValueAsBytes(json(holdings)));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }

    private static Map<String, Object> json(Holdings holdings) {
        ZoneId zone = holdings.at().getZone();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holder", holdings.holder());
        json.put("at", moment(holdings.at().toInstant(), zone));
        for (Holdings.Section section : holdings.sections()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (List<Object> row : section.rows()) {
                Map<String, @Nullable Object> each = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    each.put(name(section.columns().get(i)), value(row.get(i), zone));
                }
                rows.add(each);
            }
            json.put(name(section.part()), rows);
        }
        return json;
    }

    private static String name(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    /** Null where nothing is known. */
    private static @Nullable Object value(Object value, ZoneId zone) {
        return switch (value) {
            case String text -> text.isEmpty() ? null : text;
            case PersonalText text -> text.isBlank() ? null : text.reveal();
            case Money money -> money.fen();
            case Instant at -> moment(at, zone);
            case Holdings.Field field -> name(field);
            case Enum<?> code -> code.name();
            case MemberTag tag -> tag.code();
            case ConsentNotice notice -> notice.version();
            case Because because -> because(because, zone);
            case Number number -> number;
            case Boolean answer -> answer;
            default -> value.toString();
        };
    }

    private static Map<String, Object> because(Because because, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", because.code().name());
        json.put("numbers", because.numbers().stream().map(each -> value(each, zone)).toList());
        return json;
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
