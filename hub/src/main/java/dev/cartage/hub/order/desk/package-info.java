/** What people do to orders. Read {@link dev.cartage.hub.order.desk.Desk} first; every action goes through it. */
@NullMarked
package dev.cartage.hub.order.desk;

import org.jspecify.annotations.NullMarked;
