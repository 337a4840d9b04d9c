package cat.impulsem.dashboard.access;

import cat.impulsem.warehouse.access.AccessFile;
import cat.impulsem.warehouse.access.Right;
import cat.impulsem.warehouse.audit.AuditLog;
import cat.impulsem.warehouse.store.StoreLayout;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets past the door: nobody but those who signed in. What they then see is decided in one place,
 * {@link cat.impulsem.dashboard.data.Permissions}.
 */
@Configuration
@EnableWebSecurity
class AccessRules {
    static final String SIGN_IN = "/login";
    private static final long LONGEST_HOURS = 10;
    private static final long LONGEST_MINUTES_BY_PROVIDER = 60;

    /** Flow's pages are sent before the filters come to their end. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EARLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            CurrentViewer viewers,
            RequestUtil flow,
            SessionAge age,
            ObjectProvider<ClientRegistrationRepository> provider) {
        http.addFilterBefore(age, SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        SIGN_IN, "/published", "/impulsem.css", "/icon.svg", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, where) -> new AuthorizationDecision(mayWatch(viewers))));
        http.headers(headers -> headers.withObjectPostProcessor(EARLY)
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(AccessRules::keepOutOfCaches)
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.PLAIN))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.DEVICES)));
        // Flow's messages carry a token of their own; everything else, signing in included, carries Spring's.
        http.csrf(tokens -> tokens.ignoringRequestMatchers(flow::isFrameworkInternalRequest));
        http.formLogin(form -> form.loginPage(SIGN_IN).failureHandler(refused()));
        if (provider.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN));
        }
        http.with(VaadinSecurityConfigurer.vaadin(), pages -> {
            pages.loginView(SIGN_IN, SIGN_IN + "?logout")
                    .enableCsrfConfiguration(false)
                    .anyRequest(others -> others.authenticated());
            if (provider.getIfAvailable() != null) {
                pages.logoutSuccessHandler(signedOut(provider.getObject()));
            }
        });
        return http.build();
    }

    /** Who came from the provider is signed out there too, if it has an address for that; else the next one is let in. */
    private static LogoutSuccessHandler signedOut(ClientRegistrationRepository provider) {
        OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(provider);
        there.setPostLogoutRedirectUri("{baseUrl}" + SIGN_IN + "?logout");
        there.setDefaultTargetUrl(SIGN_IN + "?logout");
        there.setRedirectStrategy(new UidlRedirectStrategy());
        return there;
    }

    /** Of what was drawn for somebody no cache keeps a copy; scripts and style sheets are the same for all. */
    private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().matches(".*\\.(js|css|svg|woff2)")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean mayWatch(CurrentViewer viewers) {
        return viewers.now().grants().stream().anyMatch(grant -> grant.role().has(Right.ACCOUNTS));
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + SIGN_IN + (failure instanceof LockedException ? "?wait" : "?error"));
    }

    @Bean
    LiveAccounts accounts(Environment environment) {
        String named = environment.getProperty("access");
        Path store = Path.of(environment.getRequiredProperty("store"));
        return new LiveAccounts(named == null ? AccessFile.of(store) : new AccessFile(Path.of(named)));
    }

    @Bean
    AuditLog auditLog(Environment environment) {
        return new AuditLog(new StoreLayout(Path.of(environment.getRequiredProperty("store"))));
    }

    @Bean
    SessionAge sessionAge(AuditLog log, Environment environment) {
        long hours = environment.getProperty("impulsem.session-hours", Long.class, LONGEST_HOURS);
        long minutes =
                environment.getProperty("impulsem.oidc-session-minutes", Long.class, LONGEST_MINUTES_BY_PROVIDER);
        return new SessionAge(Duration.ofHours(hours), Duration.ofMinutes(minutes), Clock.systemUTC(), log);
    }

    /** It stands among Spring Security's filters, and nowhere a second time. */
    @Bean
    FilterRegistrationBean<SessionAge> notByItself(SessionAge age) {
        FilterRegistrationBean<SessionAge> registration = new FilterRegistrationBean<>(age);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    CurrentViewer viewers(LiveAccounts accounts, AuditLog log, Environment environment) {
        String claim = environment.getProperty("impulsem.oidc.claim", "realm_access.roles");
        return new CurrentViewer(accounts, new ClaimedGrants(claim), log);
    }

    @Bean
    LocalSignIn localSignIn(LiveAccounts accounts) {
        return new LocalSignIn(accounts, new SignInThrottle(Clock.systemUTC()));
    }
}
