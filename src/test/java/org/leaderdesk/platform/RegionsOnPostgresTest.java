package org.leaderdesk.platform;

import java.nio.file.Path;

/** The same on PostgreSQL. */
class RegionsOnPostgresTest extends RegionsTest {

    @Override
    PlatformFixture open(Path in) {
        return new PlatformFixture(Postgres.url(getClass()));
    }
}
