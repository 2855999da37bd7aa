package org.leaderdesk.sync;

import org.leaderdesk.book.Replica;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.RowKind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the protocol's table of kinds says, in the form that the book asks for. */
public final class ProtocolKinds implements Replica.Kinds {

    public static final ProtocolKinds ALL = new ProtocolKinds();

    private final Map<String, Map<String, String>> refs = new HashMap<>();

    private ProtocolKinds() {
        Arrays.stream(RowKind.values()).forEach(kind -> refs.put(kind.t(), refsOf(kind.fields())));
    }

    @Override
    public List<List<String>> known(String t) {
        return RowKind.of(t).map(RowKind::known).orElse(List.of());
    }

    @Override
    public Map<String, String> refs(String t) {
        return refs.getOrDefault(t, Map.of());
    }

    @Override
    public boolean isReplaced(String t, String field) {
        return RowKind.of(t)
                .flatMap(kind -> kind.field(field.split("\\.", 2)[0]))
                .map(each -> each.merge() == Merge.LATEST || each.merge() == Merge.NEXT_FREE)
                .orElse(false);
    }

    private static Map<String, String> refsOf(List<Field> fields) {
        Map<String, String> refs = new HashMap<>();
        for (Field field : fields) {
            String ref = field.ref();
            if (ref != null) {
                refs.put(field.name(), ref);
            }
            refs.putAll(refsOf(field.items()));
        }
        return refs;
    }
}
