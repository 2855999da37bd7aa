package org.leaderdesk.exchange.table;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

/**
 * Watches a workbook part go by, byte for byte, for what no spreadsheet program writes and what
 * would cost its reader memory: document types, encodings other than UTF-8, endless texts and tags,
 * deep nesting, rows wider than a sheet and columns beyond the last.
 */
final class XmlGuard {

    /** Bytes between two tags: 32,767 characters, each written as an entity. */
    private static final int LONGEST_TEXT = 400_000;

    private static final int LONGEST_TAG = 1 << 16;
    private static final int DEEPEST = 200;
    private static final int MOST_CELLS = 16_384;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int LAST_COLUMN_LETTERS = 3;

    private final String fileName;
    private final byte[] tag = new byte[LONGEST_TAG];
    private int tagLength;
    private boolean inTag;
    private byte quote;
    private int textLength;
    private int depth;
    private int cells;
    private int rows;
    private int arrayFormulas;

    XmlGuard(String fileName) {
        this.fileName = fileName;
    }

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw hostile();
            }
            if (inTag) {
                if (tagLength == LONGEST_TAG) {
                    throw hostile();
                }
                tag[tagLength++] = b;
                if (b == '>' && quote == 0) {
                    inTag = false;
                    checkTag();
                } else if (b == quote) {
                    quote = 0;
                } else if (quote == 0 && (b == '"' || b == '\'') && isElement()) {
                    quote = b;
                }
            } else if (b == '<') {
                inTag = true;
                tagLength = 0;
                textLength = 0;
            } else if (++textLength > LONGEST_TEXT) {
                throw hostile();
            }
        }
    }

    private boolean isElement() {
        return tag[0] != '!' && tag[0] != '?';
    }

    private void checkTag() {
        if (tag[0] == '!' && tagLength > 1 && (tag[1] == 'D' || tag[1] == 'E')) {
            throw hostile();
        }
        if (!isElement()) {
            return;
        }
        if (tag[0] == '/') {
            depth--;
            return;
        }
        if (tagLength < 2 || tag[tagLength - 2] != '/') {
            if (++depth > DEEPEST) {
                throw hostile();
            }
        }
        int name = nameStart();
        if (isNamed(name, "row")) {
            cells = 0;
            if (++rows > Rows.MOST) {
                throw new Refused(RefusalCode.FILE_TOO_LARGE, fileName, Rows.MOST);
            }
        } else if (isNamed(name, "c")) {
            if (++cells > MOST_CELLS || isBeyondLastColumn()) {
                throw hostile();
            }
        } else if (isNamed(name, "f") && holdsArray() && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
            throw hostile();
        }
    }

    private int nameStart() {
        for (int i = 0; i < tagLength && tag[i] > ' ' && tag[i] != '/' && tag[i] != '>'; i++) {
            if (tag[i] == ':') {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isNamed(int start, String name) {
        int end = start + name.length();
        if (end >= tagLength || (tag[end] > ' ' && tag[end] != '/' && tag[end] != '>')) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (tag[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell's reference has more letters than XFD, the last column there is. */
    private boolean isBeyondLastColumn() {
        for (int i = 1; i + 3 < tagLength; i++) {
            if (tag[i] == 'r' && tag[i - 1] <= ' ' && (tag[i + 1] == '=' || tag[i + 1] <= ' ')) {
                int letters = 0;
                for (int k = i + 1; k < tagLength && !(tag[k] >= '0' && tag[k] <= '9'); k++) {
                    boolean letter = (tag[k] | 0x20) >= 'a' && (tag[k] | 0x20) <= 'z';
                    letters += letter ? 1 : 0;
                }
                return letters > LAST_COLUMN_LETTERS;
            }
        }
        return false;
    }

    private boolean holdsArray() {
        for (int i = 0; i + 5 <= tagLength; i++) {
            if (tag[i] == 'a' && tag[i + 1] == 'r' && tag[i + 2] == 'r' && tag[i + 3] == 'a') {
                return true;
            }
        }
        return false;
    }

    private Refused hostile() {
        return new Refused(RefusalCode.FILE_NOT_A_TABLE, fileName);
    }
}
