package org.leaderdesk.domain.planner;

import java.util.Set;

/**
 * An answer to what members ask again and again (S029), so that everybody gets the same one; {@code
 * {deadline}} and {@code {pickup}} stand for the group buy's.
 *
 * @param words a question with one of them in it is probably this one
 */
public record QuickReply(
        String id,
        String questionChinese,
        String questionEnglish,
        Set<String> words,
        String chinese,
        String english) {}
