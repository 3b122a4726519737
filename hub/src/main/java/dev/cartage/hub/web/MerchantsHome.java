package dev.cartage.hub.web;

import dev.cartage.hub.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Merchants begin with their orders; the dashboard is for who runs the flows. */
final class MerchantsHome implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var isMerchant = Pages.who(request)
                .filter(who -> who.person().role() == Role.MERCHANT)
                .isPresent();
        if (isMerchant) {
            response.sendRedirect("/orders");
        }
        return !isMerchant;
    }
}
