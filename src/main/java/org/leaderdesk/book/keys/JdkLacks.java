package org.leaderdesk.book.keys;

/**
 * The Java runtime lacks an algorithm that every JDK 25 has: a broken image, not a user's fault.
 */
final class JdkLacks extends IllegalStateException {

    private static final long serialVersionUID = 1;

    JdkLacks(String algorithm, Throwable cause) {
        super("this Java runtime does not offer " + algorithm, cause);
    }
}
