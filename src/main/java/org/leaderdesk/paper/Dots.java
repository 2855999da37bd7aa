package org.leaderdesk.paper;

/** The dots of a 203-dpi printer head, eight a millimetre, in points. */
final class Dots {

    static final int PER_MM = 8;

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** One dot, in points. */
    static final float DOT = POINTS_PER_MM / PER_MM;

    private Dots() {}

    /** Millimetres in points. */
    static float mm(float millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Dots in points. */
    static float dots(int dots) {
        return dots * DOT;
    }

    /** The nearest whole number of dots. */
    static int nearest(float points) {
        return Math.round(points / DOT);
    }

    /** Points that are a whole number of dots. */
    static float whole(float points) {
        return nearest(points) * DOT;
    }
}
