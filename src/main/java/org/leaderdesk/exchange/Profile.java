package org.leaderdesk.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Logistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a layout the desk does not know is read: which header stands for which field, and the few
 * things a table cannot say of itself. A small JSON file that leaders can pass on.
 *
 * @param version of this format, {@value #VERSION}
 * @param name what the profile is called; it becomes the format's name in reports
 * @param columns header text to field, e.g. InvoiceNo to order_number
 * @param returnsAllowed whether negative quantities and amounts are returns and not mistakes
 * @param crossGroup whether payment time and phone belong to an order's identity
 * @param repeatsAmounts whether an order's amounts stand on each of its lines
 * @param productKey what identifies a product: its text, or its code alone
 * @param logistics how orders reach members where no column says it
 * @param timePattern how times are written, e.g. dd/MM/yyyy HH:mm; null where it can be seen
 * @param zone the zone times are written in; null for the book's
 * @param charset the encoding of a text file; null to find it out
 * @param separator the separator of a text file; null to find it out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
        @JsonProperty("profile") int version,
        String name,
        Map<String, String> columns,
        boolean returnsAllowed,
        boolean crossGroup,
        boolean repeatsAmounts,
        ProductKey productKey,
        @Nullable Logistics logistics,
        @Nullable String timePattern,
        @Nullable String zone,
        @Nullable String charset,
        @Nullable String separator) {

    /** The version this program writes and reads. */
    public static final int VERSION = 1;

    private static final long LARGEST = 1 << 20;
    private static final List<String> BUILT_IN = List.of("uci-online-retail");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** What tells products of a file apart. */
    public enum ProductKey {
        TEXT,
        CODE
    }

    /** A profile that comes with the program, empty where there is none of that name. */
    public static Optional<Profile> builtIn(String name) {
        if (!BUILT_IN.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Profile.class.getResourceAsStream("profile-" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("profile " + name + " is not in the program");
            }
            return Optional.of(checked(JSON.readValue(in, Profile.class), name));
        } catch (IOException e) {
            throw new IllegalStateException("profile " + name, e);
        }
    }

    /**
     * A mapping a person made of an unknown layout; the rest is found out from the file.
     *
     * @param columns header text to field, by its name in {@link ColumnFields}
     * @param repeatsAmounts whether an order's refund, freight and discount stand on each line
     */
    public static Profile mapped(String name, Map<String, String> columns, boolean repeatsAmounts) {
        return checked(
                new Profile(
                        VERSION,
                        name,
                        Map.copyOf(columns),
                        false,
                        false,
                        repeatsAmounts,
                        ProductKey.TEXT,
                        null,
                        null,
                        null,
                        null,
                        null),
                name);
    }

    /**
     * Reads a profile from its JSON.
     *
     * @param name what it is called in a refusal
     * @throws Refused PROFILE_UNREADABLE ({0} name, {1} what is wrong)
     */
    public static Profile parse(String name, String json) {
        try {
            return checked(JSON.readValue(json, Profile.class), name);
        } catch (JacksonException e) {
            throw new Refused(RefusalCode.PROFILE_UNREADABLE, e, name, e.getOriginalMessage() + "");
        }
    }

    /** The JSON {@link #parse} reads. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JacksonException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /**
     * Reads a profile from its file.
     *
     * @throws Refused PROFILE_UNREADABLE ({0} file, {1} what is wrong), FILE_NOT_FOUND ({0} file)
     */
    public static Profile load(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refused(RefusalCode.PROFILE_UNREADABLE, fileName, "> 1 MB");
            }
            return parse(fileName, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, e, fileName);
        } catch (MalformedInputException e) {
            throw new Refused(RefusalCode.PROFILE_UNREADABLE, e, fileName, "UTF-8");
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, fileName);
        }
    }

    /** Writes the profile so that it can be passed on. */
    public void save(Path file) throws IOException {
        WholeFile.write(file, part -> Files.writeString(part, json()));
    }

    /** The field a header stands for, empty where the profile does not use the column. */
    Optional<Field> field(String header) {
        return Optional.ofNullable(columns.get(header)).flatMap(Profile::fieldNamed);
    }

    private static Optional<Field> fieldNamed(String name) {
        return Arrays.stream(Field.values()).filter(f -> f.profileName().equals(name)).findFirst();
    }

    private static Profile checked(@Nullable Profile profile, String file) {
        String wrong = profile == null ? "empty" : profile.fault();
        if (profile == null || !wrong.isEmpty()) {
            throw new Refused(RefusalCode.PROFILE_UNREADABLE, file, wrong);
        }
        return profile;
    }

    /** What is wrong with a profile as it was read, blank where nothing is. */
    @SuppressWarnings("ConstantValue") // a JSON file may leave out anything
    private String fault() {
        if (version != VERSION) {
            return "profile: " + version;
        }
        if (name == null || name.isBlank()) {
            return "name";
        }
        if (columns == null || columns.isEmpty()) {
            return "columns";
        }
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (column.getValue() == null || fieldNamed(column.getValue()).isEmpty()) {
                return "columns: " + column.getKey() + " → " + column.getValue();
            }
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            return "columns: " + columns.values();
        }
        if (separator != null && separator.length() != 1) {
            return "separator: " + separator;
        }
        return faultOfTimes();
    }

    private String faultOfTimes() {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
            if (timePattern != null) {
                DateTimeFormatter unused = DateTimeFormatter.ofPattern(timePattern);
            }
            if (charset != null) {
                Charset.forName(charset);
            }
            return "";
        } catch (DateTimeException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
