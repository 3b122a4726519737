package dev.cartage.hub.shipment.carrier;

/** The check digits that carriers put at the end of their numbers. Each answers whether it fits the digits before it. */
final class CheckDigit {
    private static final int[] POSTAL = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckDigit() {}

    /** Whether a check digit fits. */
    @FunctionalInterface
    interface Rule {
        boolean fits(String serial, char check);
    }

    /** Sum of the digits, the 1st, 3rd, … and the 2nd, 4th, … times a number each; a letter counts as its code less 3. */
    static Rule mod10(int odd, int even) {
        return (serial, check) -> {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                char one = serial.charAt(i);
                int value = Character.isDigit(one) ? one - '0' : (one - 3) % 10;
                sum += value * (i % 2 == 0 ? odd : even);
            }
            return (10 - sum % 10) % 10 == check - '0';
        };
    }

    /** The remainder of the whole number by 7, as DHL has it. */
    static Rule mod7() {
        return (serial, check) -> Long.parseLong(serial) % 7 == check - '0';
    }

    /** FedEx: each digit times its weight, which repeat; the remainder of the sum by 11, of which 10 counts as 0. */
    static Rule weighted(int... weights) {
        return (serial, check) -> {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                sum += (serial.charAt(i) - '0') * weights[i % weights.length];
            }
            return sum % 11 % 10 == check - '0';
        };
    }

    /** Standard S10 of the Universal Postal Union. */
    static Rule postal() {
        return (serial, check) -> {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                sum += (serial.charAt(i) - '0') * POSTAL[i];
            }
            int digit = 11 - sum % 11;
            return (digit == 10 ? 0 : digit == 11 ? 5 : digit) == check - '0';
        };
    }

    /** As on credit cards. */
    static Rule luhn() {
        return (serial, check) -> {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                int value = serial.charAt(serial.length() - 1 - i) - '0';
                int doubled = i % 2 == 0 ? value * 2 : value;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return (10 - sum % 10) % 10 == check - '0';
        };
    }

    /** ISO 7064 MOD 37,36, as DPD has it; the check may be a letter. */
    static Rule mod37() {
        return (serial, check) -> {
            int rest = 36;
            for (int i = 0; i < serial.length(); i++) {
                rest += LETTERS.indexOf(serial.charAt(i));
                rest = rest > 36 ? rest - 36 : rest;
                rest *= 2;
                rest = rest > 36 ? rest - 37 : rest;
            }
            return LETTERS.charAt((37 - rest) % 36) == check;
        };
    }
}
