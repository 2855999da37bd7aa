package org.leaderdesk.cli.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.Desk;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.platform.EnrolCode;
import org.leaderdesk.platform.Platform;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes a code that enrols one desk. */
@Command
final class PlatformEnrolCode extends PlatformCommand {

    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    /** A leader's desk, or a region's. */
    static final class Whose {
        @Option(
                names = "--leader",
                paramLabel = "ID",
                descriptionKey = "cli.option.platform-leader")
        private @Nullable String leader;

        @Option(
                names = "--region",
                paramLabel = "ID",
                descriptionKey = "cli.option.platform-region")
        private @Nullable String region;
    }

    /** Whose desk of a leader's it is. */
    enum Role {
        LEADER,
        PICKUP_STAFF
    }

    @Option(
            names = "--role",
            paramLabel = "LEADER|PICKUP_STAFF",
            descriptionKey = "cli.option.platform-role")
    private Role role = Role.LEADER;

    @Option(
            names = "--points",
            split = ",",
            paramLabel = "ID",
            descriptionKey = "cli.option.platform-points")
    private List<String> points = List.of();

    PlatformEnrolCode(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    EnrolCode code = made(platform);
                    if (json()) {
                        Map<String, Object> object = new LinkedHashMap<>();
                        object.put("code", code.code());
                        object.put("expires", time(code.expires()));
                        console().json(object);
                    } else {
                        console().say("cli.platform.code", code.code(), shown(code.expires()));
                    }
                    return DONE;
                });
    }

    private EnrolCode made(Platform platform) {
        String leader = whose.leader;
        if (leader == null) {
            return platform.devices().regionCode(Objects.requireNonNull(whose.region));
        }
        if (role == Role.LEADER && !points.isEmpty()) {
            throw new Refused(RefusalCode.OPTIONS_EXCLUDE, "--role LEADER", "--points");
        }
        return role == Role.LEADER
                ? platform.devices().leaderCode(leader)
                : platform.devices().staffCode(leader, points);
    }
}
