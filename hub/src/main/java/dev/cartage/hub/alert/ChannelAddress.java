package dev.cartage.hub.alert;

import dev.cartage.hub.connection.Refused;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a channel's messages go, as a person entered it.
 *
 * @param shown what may be seen of it later: of a web address only the host, for its path may be a secret
 */
record ChannelAddress(String text, String shown) {
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final int LONGEST = 2_000;

    /** @throws Refused if it is no such address */
    static ChannelAddress check(Channel.Kind kind, String entered) {
        return switch (kind) {
            case MAIL -> mail(entered);
            case WEBHOOK, SLACK -> web(entered.strip());
        };
    }

    private static ChannelAddress mail(String entered) {
        List<String> addresses = list(entered);
        if (addresses.isEmpty()
                || entered.length() > LONGEST
                || !addresses.stream().allMatch(one -> MAIL.matcher(one).matches())) {
            throw Refused.because(
                    "mail-address-wrong",
                    "“" + entered.strip() + "” is no list of e-mail addresses.",
                    "Enter one or more, with commas between them, such as ops@example.com.");
        }
        var joined = String.join(", ", addresses);
        return new ChannelAddress(joined, joined);
    }

    static List<String> list(String addresses) {
        return Arrays.stream(addresses.split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static ChannelAddress web(String entered) {
        try {
            var address = URI.create(entered);
            if (entered.matches("https?://.*")
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && entered.length() <= LONGEST) {
                return new ChannelAddress(entered, address.getHost());
            }
        } catch (IllegalArgumentException wrong) {
            // Refused below, as what has no host is.
        }
        throw Refused.because(
                "web-address-wrong",
                "This is no address that messages can be sent to.",
                "Copy the whole address from the other side; it begins with https://.");
    }
}
