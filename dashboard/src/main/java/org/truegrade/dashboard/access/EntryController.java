package org.truegrade.dashboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /enter/TOKEN[?to=trips/ID]}: signs in once and goes on to the page. */
@Controller
class EntryController {
    private static final Pattern OWN_PAGE = Pattern.compile("trips/[0-9a-f]{32}");
    private final EntryLinks links;
    private final Accounts accounts;

    EntryController(EntryLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    @GetMapping("/enter/{token}")
    String enter(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = links.redeem(token);
        if (account.isEmpty()) {
            return "redirect:/login?link=used";
        }
        var user = accounts.loadUserByUsername(account.get());
        if (request.getSession(false) != null) {
            request.changeSessionId(); // an id that somebody else planted is worth nothing
        }
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        new HttpSessionSecurityContextRepository().saveContext(signedIn, request, response);
        return "redirect:/"
                + Optional.ofNullable(to)
                        .filter(page -> OWN_PAGE.matcher(page).matches())
                        .orElse("");
    }
}
