/** Accounts and who may enter them: people with passwords or links, programs with tokens. */
@NullMarked
package dev.cartage.hub.account;

import org.jspecify.annotations.NullMarked;
