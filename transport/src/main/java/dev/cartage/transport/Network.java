package dev.cartage.transport;

import java.net.InetAddress;
import java.util.HexFormat;

/**
 * A range of addresses.
 *
 * @param first an address within it, as hexadecimal digits
 * @param bits how many leading bits all its addresses share
 */
public record Network(String first, int bits) {

    /**
     * Reads {@code 10.20.0.0/16}, {@code fd00::/8} or one address.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Network parse(String text) {
        var parts = text.strip().split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]).getAddress();
        var bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > address.length * 8) throw new IllegalArgumentException(text + " has too many bits");
        return new Network(HexFormat.of().formatHex(address), bits);
    }

    public boolean contains(InetAddress address) {
        var mine = HexFormat.of().parseHex(first);
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) return false;
        }
        return true;
    }
}
