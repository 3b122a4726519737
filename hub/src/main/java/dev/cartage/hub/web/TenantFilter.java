package dev.cartage.hub.web;

import dev.cartage.hub.storage.Sight;
import dev.cartage.hub.storage.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** The edge at which a request gets its account: whoever asks is told from the request, and all below works for them. */
final class TenantFilter extends OncePerRequestFilter {
    /**
     * Somebody who may come in.
     *
     * @param authorities as the security rules name them
     * @param sight the merchants whose orders they may see; empty for all
     */
    record Guest(long account, Object principal, List<String> authorities, Optional<Set<Long>> sight) {}

    private final Function<HttpServletRequest, Optional<Guest>> door;

    TenantFilter(Function<HttpServletRequest, Optional<Guest>> door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var guest = door.apply(request);
        if (guest.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var authorities = guest.get().authorities().stream()
                .map(SimpleGrantedAuthority::new)
                .toList();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(guest.get().principal(), "", authorities)));
        passOn(guest.get(), request, response, chain);
    }

    private static void passOn(Guest guest, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ScopedValue.CallableOp<Boolean, Exception> rest = () -> {
            chain.doFilter(request, response);
            return true;
        };
        try {
            Tenant.call(
                    guest.account(),
                    guest.sight().isPresent() ? () -> Sight.call(guest.sight().get(), rest) : rest);
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
