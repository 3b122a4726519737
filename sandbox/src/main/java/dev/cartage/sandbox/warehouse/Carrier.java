package dev.cartage.sandbox.warehouse;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Carriers and the tracking numbers they give, with valid check digits. The forms are those of the public collection
 * "tracking_number_data".
 */
enum Carrier {
    UPS("UPS", "1Z") {
        @Override
        String serial(RandomGenerator random) {
            return "999AA103" + digits(random, 7);
        }

        @Override
        int checkDigit(String serial) {
            return modTen(serial, 1, 2);
        }
    },
    FEDEX("FedEx", "") {
        @Override
        String serial(RandomGenerator random) {
            return digits(random, 11);
        }

        @Override
        int checkDigit(String serial) {
            int sum = 0;
            for (int i = 0; i < serial.length(); i++) {
                sum += (serial.charAt(i) - '0') * ("317".charAt(i % 3) - '0');
            }
            return sum % 11 % 10;
        }
    },
    USPS("USPS", "") {
        @Override
        String serial(RandomGenerator random) {
            return "94001112062" + digits(random, 10);
        }

        @Override
        int checkDigit(String serial) {
            return modTen(new StringBuilder(serial).reverse().toString(), 3, 1);
        }
    };

    private final String title;
    private final String prefix;

    Carrier(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    /** The carrier that a ship method names, else the post. */
    static Carrier of(String shipMethod) {
        String method = shipMethod.toUpperCase(Locale.ROOT);
        if (method.contains("UPS")) {
            return UPS;
        }
        return method.contains("FEDEX") ? FEDEX : USPS;
    }

    String trackingNumber(RandomGenerator random) {
        String serial = serial(random);
        return prefix + serial + checkDigit(serial);
    }

    abstract String serial(RandomGenerator random);

    abstract int checkDigit(String serial);

    String title() {
        return title;
    }

    private static String digits(RandomGenerator random, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** Letters count as UPS counts them: A is 2, B is 3, and so on. */
    private static int modTen(String serial, int evenWeight, int oddWeight) {
        int sum = 0;
        for (int i = 0; i < serial.length(); i++) {
            char c = serial.charAt(i);
            int value = c <= '9' ? c - '0' : (c - 3) % 10;
            sum += value * (i % 2 == 0 ? evenWeight : oddWeight);
        }
        return (10 - sum % 10) % 10;
    }
}
