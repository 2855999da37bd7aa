/**
 * Order files in and out: xlsx and csv as selling tools write them and spreadsheet programs save
 * them.
 */
@NullMarked
package org.leaderdesk.exchange;

import org.jspecify.annotations.NullMarked;
