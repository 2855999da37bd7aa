package org.leaderdesk.cli.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.cli.Desk;
import org.leaderdesk.i18n.Messages;
import org.leaderdesk.platform.KnownDevice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists a leader's devices, with when each was last there. */
@Command
final class PlatformDevices extends PlatformCommand {

    @Mixin private OfLeader leader = new OfLeader();

    PlatformDevices(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        return opened(
                platform -> {
                    List<KnownDevice> devices = platform.devices().of(leader.id());
                    devices.forEach(
                            device -> {
                                if (json()) {
                                    console().json(json(device));
                                } else {
                                    say(device);
                                }
                            });
                    return DONE;
                });
    }

    private Map<String, @Nullable Object> json(KnownDevice device) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("device_id", device.id());
        object.put("letter", device.letter());
        object.put("role", device.role());
        object.put("enrolled", time(device.enrolled()));
        object.put("seen", device.seen().map(this::time).orElse(null));
        object.put("taken_off", device.takenOff().map(this::time).orElse(null));
        return object;
    }

    private void say(KnownDevice device) {
        Optional<Instant> end = device.takenOff();
        console()
                .say(
                        end.isPresent()
                                ? "cli.platform.device-taken-off"
                                : "cli.platform.device-seen",
                        device.letter(),
                        device.id(),
                        console().messages().text(Messages.CODE + device.role()),
                        shown(end.or(device::seen).orElse(device.enrolled())));
    }
}
