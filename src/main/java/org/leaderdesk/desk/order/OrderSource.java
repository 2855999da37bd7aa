package org.leaderdesk.desk.order;

import org.leaderdesk.domain.member.PersonalText;

import java.nio.file.Path;
import java.util.Optional;

/** Where orders come from. */
public sealed interface OrderSource {

    /** What it is called in messages: the file's name, or that of the pasted text. */
    String name();

    /** What a new group buy of it is called where nothing in it says so. */
    default String title() {
        return ImportOrders.bareName(name());
    }

    /**
     * A file a selling tool exported.
     *
     * @param mapping what a person says its columns are; it is kept with the import
     */
    record File(Path path, Optional<ColumnMapping> mapping) implements OrderSource {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        /** A file in a layout that is known, or was mapped before. */
        public static File of(Path path) {
            return new File(path, Optional.empty());
        }
    }

    /**
     * A 接龙 copied from a chat.
     *
     * @param name what a new group buy of it is called
     */
    record Pasted(String name, PersonalText text) implements OrderSource {}
}
