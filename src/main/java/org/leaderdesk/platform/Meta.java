package org.leaderdesk.platform;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * What every instance on one database shares.
 *
 * @param generation another after a restore: what desks remember of the platform is void then
 * @param signing the key of what is signed
 */
record Meta(String generation, byte[] signing) {

    private static final int KEY = 32;
    private static final String CHECK = "this is the key";

    /**
     * Reads it, or makes it in a new database; the first of several instances does.
     *
     * @throws WrongKey where it was made under another key
     */
    static Meta of(Tx tx, Sealer sealer, SecureRandom random) {
        byte[] signing = new byte[KEY];
        random.nextBytes(signing);
        put(tx, "generation", Base64Url.newId(random).getBytes(StandardCharsets.UTF_8));
        put(tx, "signing", signing);
        put(tx, "check", sealer.seal("meta", CHECK.getBytes(StandardCharsets.UTF_8)));
        byte[] check = get(tx, "check");
        try {
            sealer.open("meta", check);
        } catch (StoreFailure e) {
            throw new WrongKey(e);
        }
        return new Meta(
                new String(get(tx, "generation"), StandardCharsets.UTF_8), get(tx, "signing"));
    }

    /** After a restore. */
    static void regenerate(Tx tx, SecureRandom random) {
        tx.update(
                "UPDATE meta SET value = ? WHERE name = 'generation'",
                Base64Url.newId(random).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Tx tx, String name, byte[] value) {
        tx.update(
                "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", name, value);
    }

    private static byte[] get(Tx tx, String name) {
        return tx.first("SELECT value FROM meta WHERE name = ?", row -> row.getBytes(1), name)
                .orElseThrow();
    }
}
