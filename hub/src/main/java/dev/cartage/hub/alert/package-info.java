/**
 * Tells people what needs them. Other packages say what is wrong now ({@link dev.cartage.hub.alert.CauseSource}); alerts
 * open and close with that, policies gather them into issues, and channels carry the news, once.
 */
@NullMarked
package dev.cartage.hub.alert;

import org.jspecify.annotations.NullMarked;
