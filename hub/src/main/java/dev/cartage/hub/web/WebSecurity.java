package dev.cartage.hub.web;

import dev.cartage.hub.account.ApiTokens;
import dev.cartage.hub.account.Sessions;
import dev.cartage.hub.web.TenantFilter.Guest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see what: programs by their token, people by the session of their browser. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String BEARER = "Bearer ";
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' '" + Modules.hash() + "'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    @Order(1)
    SecurityFilterChain programDoor(HttpSecurity http, ApiTokens tokens) {
        return http.securityMatcher("/api/**", "/hooks/**", "/health", "/openapi.json")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TenantFilter(request -> byToken(tokens, request)), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new ApiDoor()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/**")
                                .hasAuthority("SCOPE_read")
                                .requestMatchers(
                                        "/api/orders/**",
                                        "/api/connections/*/flows/**",
                                        "/api/connections/*/channels/**",
                                        "/api/issues/*/close")
                                .hasAuthority("SCOPE_operate")
                                .requestMatchers("/api/**")
                                .hasAuthority("SCOPE_setup")
                                .anyRequest()
                                .permitAll())
                .build();
    }

    /** Nobody signs in by the framework's own means. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    private static Optional<Guest> byToken(ApiTokens tokens, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(
                        header -> tokens.check(header.substring(BEARER.length()).strip()))
                .map(caller -> new Guest(
                        caller.accountId(),
                        caller,
                        caller.scopes().stream().map(scope -> "SCOPE_" + scope).toList(),
                        Optional.empty()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain peopleDoor(HttpSecurity http, Sessions sessions) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TenantFilter(request -> bySession(sessions, request)), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageDoor()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/assets/**",
                                "/sign-in",
                                "/sign-in/code",
                                "/sign-in/passkey",
                                "/sign-in/passkey/options",
                                "/sign-in/oidc",
                                "/sign-in/oidc/back",
                                "/sign-out",
                                "/welcome/**",
                                "/error",
                                "/docs",
                                "/authorized",
                                "/hand-over/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST, "/connections/**", "/stores/**", "/warehouses/**", "/merchants/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/connections/new", "/connections/new/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/alerts/channels/**", "/alerts/policies/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/settings", "/settings/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/you/**", "/you", "/live", "/find")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/", "/orders", "/orders/**", "/orders.csv", "/shipments/**")
                        .authenticated()
                        .requestMatchers("/rules/editor/**", "/rules/trial/**")
                        .hasAnyRole("ADMINISTRATOR", "STAFF")
                        .requestMatchers(HttpMethod.POST, "/rules/**", "/tables/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .hasAnyRole("ADMINISTRATOR", "STAFF"))
                .build();
    }

    /** Where it does not matter who is signed in: these speak for whom their own addresses name. */
    private static boolean isNobodys(String path) {
        return path.startsWith("/assets/") || path.startsWith("/hand-over/") || path.equals("/authorized");
    }

    private static Optional<Guest> bySession(Sessions sessions, HttpServletRequest request) {
        if (isNobodys(request.getRequestURI())) {
            return Optional.empty();
        }
        return SessionCookie.read(request).flatMap(sessions::find).map(who -> {
            Pages.remember(request, who);
            var role = List.of("ROLE_" + who.person().role().name());
            return new Guest(who.accountId(), who, role, who.person().sight());
        });
    }
}
