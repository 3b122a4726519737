package dev.cartage.hub.shipment.carrier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a carrier's numbers look.
 *
 * @param carrier its code; {@code s10} where the last two letters tell the country whose post it is
 * @param form group 1 what the check digit is made of, group 2 the check digit; without groups where there is none
 * @param prefix digits before group 1 that do not stand in the number
 * @param check empty where the form alone is told by its letters
 */
record NumberFormat(String carrier, Pattern form, String prefix, Optional<CheckDigit.Rule> check) {

    static NumberFormat checked(String carrier, String form, CheckDigit.Rule check) {
        return new NumberFormat(carrier, Pattern.compile(form), "", Optional.of(check));
    }

    /** The check digit is made as if the number began with these digits; numbers that do have them need no more. */
    static NumberFormat prefixed(String carrier, String form, String prefix, CheckDigit.Rule check) {
        return new NumberFormat(carrier, Pattern.compile(form), prefix, Optional.of(check));
    }

    static NumberFormat lettered(String carrier, String form) {
        return new NumberFormat(carrier, Pattern.compile(form), "", Optional.empty());
    }

    /** @param number in capitals, without blanks */
    boolean fits(String number) {
        Matcher matcher = form.matcher(number);
        if (!matcher.matches()) {
            return false;
        }
        if (check.isEmpty()) {
            return true;
        }
        String serial = matcher.group(1).startsWith(prefix) ? matcher.group(1) : prefix + matcher.group(1);
        return check.get().fits(serial, matcher.group(2).charAt(0));
    }
}
