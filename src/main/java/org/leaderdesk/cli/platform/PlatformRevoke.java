package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;

/** Takes a device off the platform; what it has stays with it. */
@Command
final class PlatformRevoke extends PlatformCommand {

    @Option(
            names = "--device",
            required = true,
            paramLabel = "ID",
            descriptionKey = "cli.option.platform-device")
    private String device = "";

    PlatformRevoke(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    platform.devices().revoke(device);
                    if (json()) {
                        console().json(Map.of("device_id", device));
                    } else {
                        console().say("cli.platform.revoked", device);
                    }
                    return DONE;
                });
    }
}
