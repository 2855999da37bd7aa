package org.leaderdesk.cli.platform;

import org.leaderdesk.cli.Desk;

import picocli.CommandLine;

/** The commands below {@code platform}. */
public final class PlatformCommands {

    private final Desk desk;

    public PlatformCommands(Desk desk) {
        this.desk = desk;
    }

    /** Puts them under a word. */
    public void addTo(CommandLine group) {
        group.addSubcommand("serve", new PlatformServe(desk));
        group.addSubcommand("add-leader", new PlatformAddLeader(desk));
        group.addSubcommand("add-region", new PlatformAddRegion(desk));
        group.addSubcommand("move-leader", new PlatformMoveLeader(desk));
        group.addSubcommand("enrol-code", new PlatformEnrolCode(desk));
        group.addSubcommand("devices", new PlatformDevices(desk));
        group.addSubcommand("revoke", new PlatformRevoke(desk));
        group.addSubcommand("ingest-key", new PlatformIngestKey(desk));
        group.addSubcommand("seed", new PlatformSeed(desk));
    }
}
