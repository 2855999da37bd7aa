/**
 * What people do about the platform: enrol the desk, sync it, settle what two desks disagree about.
 */
@NullMarked
package org.leaderdesk.desk.sync;

import org.jspecify.annotations.NullMarked;
