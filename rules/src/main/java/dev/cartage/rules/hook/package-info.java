/** What a rule can see and do at each hook: records, their fields and collections, and the actions that make sense. */
@NullMarked
package dev.cartage.rules.hook;

import org.jspecify.annotations.NullMarked;
