package dev.cartage.model;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount as the store gave it, with its currency. No rounding, no conversion. */
public record Money(BigDecimal amount, Currency currency) {}
