/** What a person does at the desk: one class per use case, one transaction each. */
@NullMarked
package org.leaderdesk.desk;

import org.jspecify.annotations.NullMarked;
