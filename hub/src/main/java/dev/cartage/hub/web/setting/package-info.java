/** What administrators settle for the account: its people, programs and time zone, and the record of who did what. */
@NullMarked
package dev.cartage.hub.web.setting;

import org.jspecify.annotations.NullMarked;
