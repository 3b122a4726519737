package dev.cartage.hub.account;

import dev.cartage.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords as bcrypt hashes. */
final class Passwords {
    private static final int SHORTEST = 8;

    /** bcrypt looks at no more bytes than these. */
    private static final int LONGEST = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String nobodys = hash(Secret.random());

    String hash(String password) {
        if (password.length() < SHORTEST || bytes(password) > LONGEST) {
            throw new NotAccepted(new Problem(
                    "password-length",
                    "A password has at least " + SHORTEST + " characters and at most " + LONGEST + " bytes.",
                    "Choose a password of that length; several words make a good one."));
        }
        return String.valueOf(bcrypt.encode(password));
    }

    /** Always computes a hash, so that the time tells nothing about who is known here. */
    boolean match(String password, Optional<String> hash) {
        var known = hash.filter(stored -> !stored.isEmpty());
        return bytes(password) <= LONGEST && bcrypt.matches(password, known.orElse(nobodys)) && known.isPresent();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
