package org.leaderdesk.domain.health;

/** How grave a warning is, the gravest last (S078). */
public enum Level {
    YELLOW(Light.YELLOW),
    ORANGE(Light.ORANGE),
    RED(Light.RED);

    private final Light light;

    Level(Light light) {
        this.light = light;
    }

    /** Its colour. */
    public Light light() {
        return light;
    }
}
