package dev.cartage.hub.web.enter;

import dev.cartage.hub.account.NotAccepted;
import dev.cartage.hub.account.Passkeys;
import dev.cartage.hub.account.Passkeys.Passkey;
import dev.cartage.hub.account.SignedIn;
import dev.cartage.hub.web.NotFound;
import dev.cartage.hub.web.OwnAddress;
import dev.cartage.hub.web.Pages;
import dev.cartage.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

/** What {@code passkey.js} asks: to make a passkey for whoever is signed in, and to sign in with one. */
@RestController
class PasskeyPage {
    private static final int MINUTE = 60_000;

    private final Passkeys passkeys;
    private final OwnAddress own;
    private final Arrival arrival;
    private final SignInLimit byOrigin;

    PasskeyPage(Passkeys passkeys, OwnAddress own, Arrival arrival, Clock clock) {
        this.passkeys = passkeys;
        this.own = own;
        this.arrival = arrival;
        this.byOrigin = new SignInLimit(100, clock);
    }

    /** As {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes them. */
    @PostMapping("/you/security/passkeys/options")
    Map<String, Object> creation(HttpServletRequest request) {
        var person = who(request).person();
        return Map.of(
                "challenge", passkeys.challenge(),
                "rp", Map.of("id", site(request).host(), "name", "Cartage"),
                "user", Map.of("id", handle(person.id()), "name", person.email(), "displayName", person.name()),
                "pubKeyCredParams",
                        Passkeys.algorithms().stream()
                                .map(number -> Map.of("type", "public-key", "alg", number))
                                .toList(),
                "excludeCredentials", known(passkeys.of(person.id())),
                "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
                "attestation", "none",
                "timeout", MINUTE);
    }

    private static SignedIn who(HttpServletRequest request) {
        return Pages.who(request).orElseThrow();
    }

    private Passkeys.Site site(HttpServletRequest request) {
        URI address = own.of("/", request);
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new Passkeys.Site(address.getHost(), address.getScheme() + "://" + address.getHost() + port);
    }

    private static String handle(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    private static List<Map<String, String>> known(List<Passkey> own) {
        return own.stream()
                .map(one -> Map.of("type", "public-key", "id", one.credentialId()))
                .toList();
    }

    /** @param name by which its owner knows the device */
    @PostMapping("/you/security/passkeys")
    Map<String, String> add(@RequestParam String name, @RequestBody String answer, HttpServletRequest request) {
        passkeys.add(who(request).person().id(), name, answer, site(request));
        return Map.of("to", "/you/security");
    }

    @PostMapping("/you/security/passkeys/{id:\\d+}/remove")
    RedirectView remove(@PathVariable long id, HttpServletRequest request) {
        long person = who(request).person().id();
        NotFound.unless(
                passkeys.of(person).stream().filter(one -> one.id() == id).findFirst());
        passkeys.remove(person, id);
        return new RedirectView("/you/security");
    }

    /** As {@code PublicKeyCredential.parseRequestOptionsFromJSON} takes them. */
    @PostMapping("/sign-in/passkey/options")
    Map<String, Object> request(HttpServletRequest request) {
        requirePatience(request);
        return Map.of(
                "challenge",
                passkeys.challenge(),
                "rpId",
                site(request).host(),
                "userVerification",
                "required",
                "timeout",
                MINUTE);
    }

    private void requirePatience(HttpServletRequest request) {
        if (!byOrigin.allows(request.getRemoteAddr())) {
            throw new NotAccepted(
                    new Problem("too-many-attempts", "Too many attempts.", "Wait 15 minutes, then try again."));
        }
    }

    /** Answers where the browser is to go. */
    @PostMapping("/sign-in/passkey")
    Map<String, String> enter(
            @RequestParam(defaultValue = "/") String to,
            @RequestBody String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        requirePatience(request);
        try {
            arrival.open(passkeys.enter(answer, site(request)), request, response);
        } catch (NotAccepted refused) {
            byOrigin.failed(request.getRemoteAddr());
            throw refused;
        }
        return Map.of("to", Arrival.ownPage(to));
    }

    @org.springframework.web.bind.annotation.ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotAccepted refused) {
        var problem = refused.problem();
        return ResponseEntity.status(403).body(Map.of("problem", problem.sentence() + " " + problem.whatToDo()));
    }
}
