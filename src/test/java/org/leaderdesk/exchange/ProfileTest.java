package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ProfileTest {

    private static final String MINE =
            """
            {"profile": 1, "name": "mine", "product_key": "TEXT",
             "columns": {"Bill": "join_number", "What": "product", "Pcs": "quantity",
                         "When": "paid_at"},
             "time_pattern": "dd/MM/yyyy HH:mm", "zone": "Europe/London", "separator": ";"}
            """;

    @TempDir Path folder;

    private Profile load(String json) throws IOException {
        return Profile.load(Files.writeString(folder.resolve("p.json"), json));
    }

    @Test
    void aProfileIsReadWrittenAndUsed() throws IOException {
        Profile profile = load(MINE);
        Path copy = folder.resolve("copy.json");
        profile.save(copy);
        assertEquals(profile, Profile.load(copy));

        Path file = folder.resolve("orders.csv");
        Files.writeString(file, "Bill;What;Pcs;When\n7;Oranges (5kg);2;18/11/2026 09:24\n");
        FileOrder order =
                OrderFiles.read(file, ReadOptions.in(SampleExportsTest.SHANGHAI).with(profile))
                        .orders()
                        .getFirst();
        assertEquals("2026-11-18T09:24:00Z", order.time().orElseThrow().at().toString());
        assertEquals("5kg", order.lines().getFirst().product().variant());

        Files.writeString(file, "Bill;What;Count;When\n7;Oranges;2;18/11/2026 09:24\n");
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                OrderFiles.read(
                                        file,
                                        ReadOptions.in(SampleExportsTest.SHANGHAI).with(profile)));
        assertEquals(RefusalCode.COLUMN_ABSENT, refused.code());
        assertEquals("Pcs", refused.arguments().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"profile\": 2, \"name\": \"x\", \"columns\": {\"a\": \"product\"}}",
                "{\"profile\": 1, \"columns\": {\"a\": \"product\"}}",
                "{\"profile\": 1, \"name\": \"x\"}",
                "{\"profile\": 1, \"name\": \"x\", \"columns\": {\"a\": \"nonsense\"}}",
                "{\"profile\": 1, \"name\": \"x\", \"columns\": {\"a\": \"name\", \"b\":"
                        + " \"name\"}}",
                "{\"profile\": 1, \"name\": \"x\", \"columns\": {\"a\": \"name\"}, \"zone\":"
                        + " \"Mars\"}",
                "{\"profile\": 1, \"name\": \"x\", \"columns\": {\"a\": \"name\"}, \"extra\": 1}",
                "{\"profile\": 1, \"name\": \"x\", \"columns\": {\"a\": \"name\"}, \"charset\":"
                        + " \"??\"}"
            })
    void whatIsWrongIsSaid(String json) {
        Refused refused = assertThrows(Refused.class, () -> load(json));
        assertEquals(RefusalCode.PROFILE_UNREADABLE, refused.code());
        assertEquals(2, refused.arguments().size());
    }

    @Test
    void builtInProfilesAreKnownByName() {
        assertTrue(Profile.builtIn("uci-online-retail").isPresent());
        assertEquals(Optional.empty(), Profile.builtIn("../profile"));
        assertEquals(
                List.of("uci-online-retail"),
                Profile.builtIn("uci-online-retail").stream().map(Profile::name).toList());
    }
}
