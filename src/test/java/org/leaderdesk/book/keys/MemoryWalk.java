package org.leaderdesk.book.keys;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be reached from an object through this program's own classes. */
final class MemoryWalk {

    private MemoryWalk() {}

    static Set<Object> from(Object root) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        visit(root, seen);
        return seen;
    }

    static List<Secret> secrets(Object root) {
        return from(root).stream()
                .filter(Secret.class::isInstance)
                .map(Secret.class::cast)
                .toList();
    }

    /** The key bytes themselves, not the copy that {@link Secret#getEncoded} gives. */
    static byte[] bytes(Secret secret) {
        try {
            Field bytes = Secret.class.getDeclaredField("bytes");
            bytes.setAccessible(true);
            return (byte[]) bytes.get(secret);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no bytes in a Secret", e);
        }
    }

    private static void visit(Object object, Set<Object> seen) {
        if (object == null || !seen.add(object)) {
            return;
        }
        switch (object) {
            case Collection<?> all -> all.forEach(one -> visit(one, seen));
            case Map<?, ?> map -> map.values().forEach(one -> visit(one, seen));
            case Enum<?> _ -> {}
            default -> {
                if (object.getClass().getName().startsWith("org.leaderdesk.")) {
                    for (Field field : object.getClass().getDeclaredFields()) {
                        if (!Modifier.isStatic(field.getModifiers())) {
                            visit(value(field, object), seen);
                        }
                    }
                }
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
