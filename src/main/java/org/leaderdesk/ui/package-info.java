/** The window: what people see and press; every act is a use case of the desk. */
@NullMarked
package org.leaderdesk.ui;

import org.jspecify.annotations.NullMarked;
