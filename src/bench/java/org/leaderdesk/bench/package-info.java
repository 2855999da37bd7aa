/** Benchmarks: one class per question, each with its own main. */
@NullMarked
package org.leaderdesk.bench;

import org.jspecify.annotations.NullMarked;
