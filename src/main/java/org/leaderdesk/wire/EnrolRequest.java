package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * POST /v1/devices.
 *
 * @param enrolCode the code a person was given, without spaces
 * @param devicePubkey Ed25519, X.509-encoded, base64url; what it signs proves the device
 * @param appVersion for people who look for a fault
 * @param schema the oldest and the newest schema the desk writes
 * @param secrets the book's own, offered by a LEADER device: a leader whose platform has none yet
 *     takes them over, so that codes printed and phones hashed before stay known
 * @param formerDevice what the desk was called by the platform it was with before; null where it
 *     was with none
 */
public record EnrolRequest(
        String enrolCode,
        String devicePubkey,
        String appVersion,
        SchemaRange schema,
        @Nullable Secrets secrets,
        @Nullable String formerDevice) {}
