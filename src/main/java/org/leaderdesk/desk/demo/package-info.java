/** The demonstration: a lively book of made-up people, and one whole day on it. */
@NullMarked
package org.leaderdesk.desk.demo;

import org.jspecify.annotations.NullMarked;
