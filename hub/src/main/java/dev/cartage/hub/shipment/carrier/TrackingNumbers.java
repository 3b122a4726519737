package dev.cartage.hub.shipment.carrier;

import static dev.cartage.hub.shipment.carrier.NumberFormat.checked;
import static dev.cartage.hub.shipment.carrier.NumberFormat.lettered;
import static dev.cartage.hub.shipment.carrier.NumberFormat.prefixed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the carrier from a tracking number: by its check digit, or by letters that nobody else uses. Where numbers of two
 * carriers look alike, it says nothing.
 */
public final class TrackingNumbers {
    private static final CheckDigit.Rule ODD_TRIPLED = CheckDigit.mod10(3, 1);
    private static final CheckDigit.Rule EVEN_DOUBLED = CheckDigit.mod10(1, 2);
    private static final CheckDigit.Rule EVEN_TRIPLED = CheckDigit.mod10(1, 3);
    private static final CheckDigit.Rule FEDEX_SHORT = CheckDigit.weighted(3, 1, 7);
    private static final CheckDigit.Rule FEDEX_LONG = CheckDigit.weighted(1, 7, 3);

    private static final List<NumberFormat> FORMATS = List.of(
            checked("ups", "1Z([A-Z0-9]{15})(\\d)", EVEN_DOUBLED),
            checked("ups", "[AHJKTV](\\d{9})(\\d)", EVEN_DOUBLED),
            checked("fedex", "(\\d{11})(\\d)", FEDEX_SHORT),
            checked("fedex", "[0-8]\\d{19}(\\d{13})(\\d)", FEDEX_LONG),
            checked("fedex", "3\\d{15}(\\d{11})(\\d)\\d{4}", FEDEX_SHORT),
            checked("fedex", "(\\d{14})(\\d)", EVEN_TRIPLED),
            checked("fedex", "\\d{2}(\\d{15})(\\d)", ODD_TRIPLED),
            checked("fedex", "96\\d{5}(\\d{14})(\\d)", EVEN_TRIPLED),
            checked("fedex", "96\\d{18}(\\d{13})(\\d)", FEDEX_LONG),
            checked("usps", "(\\d{19})(\\d)", ODD_TRIPLED),
            prefixed("usps", "(?:420\\d{5})?((?!91)\\d{19})(\\d)", "91", ODD_TRIPLED),
            checked("usps", "(?:420\\d{5})?(9[1-5](?:\\d{19}|\\d{23}|\\d{27}))(\\d)", ODD_TRIPLED),
            checked("usps", "420\\d{9}(9[1-5]\\d{19})(\\d)", ODD_TRIPLED),
            checked("s10", "[A-Z]{2}(\\d{8})(\\d)[A-Z]{2}", CheckDigit.postal()),
            checked("dhl_express", "(\\d{9,10})(\\d)", CheckDigit.mod7()),
            checked("canada_post", "(\\d{15})(\\d)", ODD_TRIPLED),
            checked("purolator", "([0-5]\\d{10})(\\d)", CheckDigit.luhn()),
            checked("dpd", "(\\d{27})([0-9A-Z])", CheckDigit.mod37()),
            checked("dpd", "(\\d{14})([0-9A-Z])", CheckDigit.mod37()),
            checked("odfl", "((?:77[78]|072|780)\\d{7})(\\d)", CheckDigit.luhn()),
            checked("odfl", "(80\\d{8})(\\d)", CheckDigit.luhn()),
            prefixed("ontrac", "C(\\d{13})(\\d)", "4", EVEN_DOUBLED),
            prefixed("ontrac", "D(\\d{13})(\\d)", "5", EVEN_DOUBLED),
            lettered("amazon_shipping", "TB[ACM]\\d{12}"),
            lettered("lasership", "1LS(?:7[12]\\d{10}|7[12]\\d{2}01[1-4]\\d{6}-1|CX[0-9A-Z]{10})|L[AIEHNX][1-3]\\d{7}"),
            lettered("dhl_express", "J[A-Z]{2,3}\\d{9,10}"),
            lettered("dhl_ecommerce", "(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)[0-9A-Z]{10,39}"),
            lettered("canpar", "[CDKLSUXZ]\\d{21}"),
            lettered("purolator", "[A-Z]{3}\\d{9}"),
            lettered("yodel", "JJ?D\\d{16}"),
            lettered("yunexpress", "YT\\d{16}"),
            lettered("landmark", "LTN\\d{8}N1"));

    /** Whose post it is, by the country at the end of a postal number. */
    private static final Map<String, String> POSTS = Map.of(
            "US", "usps",
            "GB", "royal_mail",
            "CA", "canada_post",
            "DE", "deutsche_post",
            "FR", "la_poste",
            "IT", "poste_italiane",
            "ES", "correos",
            "NL", "postnl",
            "AU", "australia_post",
            "CN", "china_post");

    private TrackingNumbers() {}

    /** The carrier whose number this is; empty where none, or more than one, may have given it. */
    public static Optional<Carrier> carrier(String trackingNumber) {
        Set<String> proven = candidates(trackingNumber, true);
        Set<String> found = proven.isEmpty() ? candidates(trackingNumber, false) : proven;
        return found.size() == 1 ? found.stream().findFirst().flatMap(Carriers::of) : Optional.empty();
    }

    /** Codes of all whose numbers look so. @param proven only by a check digit, else only without */
    static Set<String> candidates(String trackingNumber, boolean proven) {
        String number = trackingNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return FORMATS.stream()
                .filter(format -> format.check().isPresent() == proven && format.fits(number))
                .map(format -> format.carrier().equals("s10")
                        ? POSTS.getOrDefault(number.substring(11), "another post")
                        : format.carrier())
                .collect(Collectors.toSet());
    }
}
