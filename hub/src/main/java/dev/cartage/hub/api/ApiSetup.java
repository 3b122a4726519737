package dev.cartage.hub.api;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets endpoints take a {@link Body}, and programs repeat their requests. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyReader());
    }

    /** Within the door of programs, where their account is known. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(IdempotentRequests requests) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(requests));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
