package org.truegrade.dashboard.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.truegrade.dashboard.pages.LoginView;

/** Who may see what: everything needs a sign-in but the sign-in itself and the files that it is drawn with. */
@Configuration
class AccessConfiguration {
    /**
     * Vaadin starts its page with inline scripts and runs the server's calls by {@code new Function}, so these two stay
     * allowed; what the policy does keep is that nothing is fetched from, or sent to, any other host.
     */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        var api = paths.matcher("/api/**");
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/enter/**", "/app.css", "/icon.svg", "/aura/**")
                        .permitAll()
                        .requestMatchers(api)
                        .authenticated()
                        .requestMatchers("/trip.js", "/trip/**", "/trip.css", "/webjars/**")
                        .authenticated());
        http.exceptionHandling(failures ->
                failures.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(new OrRequestMatcher(keepers(paths))),
                        new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store")))
                .withObjectPostProcessor(EAGER));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        return http.build();
    }

    /** What says itself how long it may be kept; all else is not kept. */
    private static List<RequestMatcher> keepers(PathPatternRequestMatcher.Builder paths) {
        return Stream.of(
                        "/VAADIN/**",
                        "/webjars/**",
                        "/aura/**",
                        "/trip/**",
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/api/trips/*/frame",
                        "/api/trips/*/front.mp4",
                        "/api/trips/*/front.times")
                .<RequestMatcher>map(paths::matcher)
                .toList();
    }

    /** Vaadin's page is answered by a forward, which ends the answer before a late writer comes. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder(); // BCrypt
    }
}
