package org.leaderdesk.domain.order;

import org.leaderdesk.domain.RefusalCode;

/**
 * One cell that could not be read, precisely enough for a person to mend it.
 *
 * @param sheet the sheet's name; the file's name for csv
 * @param row the row as the spreadsheet program numbers it, from 1
 * @param column the header text of the column, or blank where the row as a whole is meant
 * @param value what stands there, cut to 40 characters; phones and names masked
 * @param code why it was refused; the sentence is refusal.&lt;CODE&gt;
 */
public record Rejection(String sheet, int row, String column, String value, RefusalCode code) {}
