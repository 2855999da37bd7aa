/** What happens to a book when processes are killed, power is cut and disks refuse. */
package org.leaderdesk.crash;
