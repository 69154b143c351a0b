package io.liaison.access.authorization;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;

import io.liaison.access.signin.ClientRedirects;
import io.liaison.access.signin.PageHeaders;
import io.liaison.access.signin.WaitingRequest;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whether an application may act for whoever is signed in (RFC 8252, 8.6). */
@Controller
@Anonymous
@Hidden
class ConsentController {

	private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

	private final OAuth2AuthorizationService authorizations;

	private final RegisteredClientRepository clients;

	private final ClientRedirects redirects;

	private final AccountViews accounts;

	ConsentController(OAuth2AuthorizationService authorizations, RegisteredClientRepository clients,
			ClientRedirects redirects, AccountViews accounts) {
		this.authorizations = authorizations;
		this.clients = clients;
		this.redirects = redirects;
		this.accounts = accounts;
	}

	/**
	 * What is asked for is what waits under the state, whatever else the address says.
	 */
	@GetMapping(Consent.PAGE)
	String ask(@RequestParam(defaultValue = "") String state,
			@RequestParam(name = "continue", required = false) @Nullable String waits,
			@Nullable Authentication authentication, Model model, HttpServletResponse response) {
		OAuth2Authorization waiting = this.authorizations.findByToken(state, STATE);
		if (waiting == null || !(authentication != null && authentication.getPrincipal() instanceof SignedIn who)
				|| !waiting.getPrincipalName().equals(who.identityId())) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return "consent-over";
		}
		OAuth2AuthorizationRequest asked = Objects.requireNonNull(
				waiting.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()));
		RegisteredClient client = Objects.requireNonNull(this.clients.findByClientId(asked.getClientId()));
		String redirect = this.redirects
			.allowed(client.getClientId(), Objects.requireNonNullElse(asked.getRedirectUri(), ""))
			.orElseThrow();
		if (waits == null) {
			// says like every page behind which a client waits where its answer goes
			return "redirect:" + WaitingRequest
				.of(Map.of(OAuth2ParameterNames.CLIENT_ID, asked.getClientId(), OAuth2ParameterNames.REDIRECT_URI,
						redirect))
				.behind(Consent.PAGE + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
		}
		// Thymeleaf has an "application" of its own
		model.addAttribute("client", client.getClientName())
			.addAttribute("clientId", client.getClientId())
			.addAttribute("account", account(waiting))
			.addAttribute("place", PageHeaders.origin(redirect).orElse(redirect))
			.addAttribute("told",
					asked.getScopes().stream().filter((it) -> !it.equals(OidcScopes.OPENID)).sorted().toList())
			.addAttribute("state", state);
		return "consent";
	}

	private String account(OAuth2Authorization waiting) {
		Authentication principal = waiting.getAttribute(Principal.class.getName());
		Chosen chosen = (principal != null && principal.getPrincipal() instanceof SignedIn who) ? who.chosen() : null;
		return (chosen != null) ? this.accounts.find(chosen.accountId()).map(AccountView::name).orElse("") : "";
	}

}
