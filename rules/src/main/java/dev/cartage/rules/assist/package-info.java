/** Help for people who write rules: what a rule means in plain words, and what could be written next. */
@NullMarked
package dev.cartage.rules.assist;

import org.jspecify.annotations.NullMarked;
