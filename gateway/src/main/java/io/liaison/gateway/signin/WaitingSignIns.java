package io.liaison.gateway.signin;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.session.SessionCookies;
import io.liaison.gateway.session.SessionKey;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Sign-ins that have begun. They wait in the browser, sealed, each in a cookie of its
 * own: visitors who never sign in leave nothing in the store, and several tabs may wait.
 */
@Component
class WaitingSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final int MOST = 5;

	/** So much of what a browser sends in all may be sign-ins that wait. */
	private static final int MOST_CHARACTERS = 4_000;

	private static final List<String> KEPT = List.of(OAuth2ParameterNames.REGISTRATION_ID,
			PkceParameterNames.CODE_VERIFIER, OidcParameterNames.NONCE);

	private static final String WAY_BACK = WaitingSignIns.class.getName() + ".wayBack";

	private static final String WHEN_REFUSED = WaitingSignIns.class.getName() + ".whenRefused";

	/** The portal says there that the viewing is over. */
	private static final String VIEWING_OVER = "/?viewing=over";

	private final SessionCookies cookies;

	private final ClientRegistration client;

	private final SessionKey seal;

	private final JsonMapper json;

	WaitingSignIns(SessionCookies cookies, ClientRegistration client, GatewaySettings settings, JsonMapper json) {
		this.cookies = cookies;
		this.client = client;
		this.seal = new SessionKey("waiting sign-ins " + settings.clientSecret());
		this.json = json;
	}

	@Override
	public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
		return Mono.fromRunnable(() -> {
			String state = Objects.requireNonNull(request.getState());
			Waiting waiting = new Waiting(state, Instant.now().plus(PATIENCE),
					KEPT.stream()
						.collect(Collectors.toMap((name) -> name,
								(name) -> String.valueOf((Object) request.getAttribute(name)))),
					wayBack(exchange).toString(),
					request.getAdditionalParameters().containsKey(SignInRequests.VIEWING) ? VIEWING_OVER : null);
			String sealed = Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(this.seal.seal(this.json.writeValueAsBytes(waiting)));
			makeRoom(exchange, sealed.length());
			exchange.getResponse()
				.addCookie(this.cookies.hidden(this.cookies.waiting(state), sealed).maxAge(PATIENCE).build());
		});
	}

	private static URI wayBack(ServerWebExchange exchange) {
		return WayBack.to(exchange.getRequest().getQueryParams().getFirst("to"));
	}

	private void makeRoom(ServerWebExchange exchange, int needed) {
		List<HttpCookie> others = exchange.getRequest()
			.getCookies()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((cookie) -> cookie.getName().startsWith(this.cookies.waiting()))
			.toList();
		if (others.size() >= MOST
				|| needed + others.stream().mapToInt((cookie) -> cookie.getValue().length()).sum() > MOST_CHARACTERS) {
			others.forEach((cookie) -> expire(exchange, cookie.getName()));
		}
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> waiting(exchange)).map(this::request);
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> waiting(exchange)).doOnNext((waiting) -> {
			expire(exchange, this.cookies.waiting(waiting.state()));
			exchange.getAttributes().put(WAY_BACK, WayBack.to(waiting.wayBack()));
			if (waiting.whenRefused() != null) {
				exchange.getAttributes().put(WHEN_REFUSED, WayBack.to(waiting.whenRefused()));
			}
		}).map(this::request);
	}

	/** Where the sign-in leads to that this request has completed. */
	static URI wayBackOf(ServerWebExchange exchange) {
		return exchange.getAttributeOrDefault(WAY_BACK, WayBack.HOME);
	}

	/** Where it leads to when access-service did not go along with it. */
	static Optional<URI> whenRefused(ServerWebExchange exchange) {
		return Optional.ofNullable(exchange.getAttribute(WHEN_REFUSED));
	}

	private void expire(ServerWebExchange exchange, String name) {
		exchange.getResponse().addCookie(this.cookies.hidden(name, "").maxAge(0).build());
	}

	private @Nullable Waiting waiting(ServerWebExchange exchange) {
		String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
		HttpCookie cookie = (state != null) ? exchange.getRequest().getCookies().getFirst(this.cookies.waiting(state))
				: null;
		if (cookie == null) {
			return null;
		}
		try {
			byte[] clear = this.seal.open(Base64.getUrlDecoder().decode(cookie.getValue()));
			Waiting waiting = this.json.readValue(clear, Waiting.class);
			return (waiting.state().equals(state) && Instant.now().isBefore(waiting.until())) ? waiting : null;
		}
		catch (GeneralSecurityException | IllegalArgumentException | JacksonException ex) {
			return null;
		}
	}

	private OAuth2AuthorizationRequest request(Waiting waiting) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.clientId(this.client.getClientId())
			.authorizationUri(Objects.requireNonNull(this.client.getProviderDetails().getAuthorizationUri()))
			.redirectUri(this.client.getRedirectUri())
			.scopes(this.client.getScopes())
			.state(waiting.state())
			.attributes((attributes) -> attributes.putAll(waiting.attributes()))
			.build();
	}

	private record Waiting(String state, Instant until, Map<String, String> attributes, @Nullable String wayBack,
			@Nullable String whenRefused) {
	}

}
