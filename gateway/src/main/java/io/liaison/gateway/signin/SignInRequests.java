package io.liaison.gateway.signin;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;

/**
 * Begins a sign-in at {@code /login}. With {@code account} it is for that account, which
 * access-service gives to its members alone: whoever is signed in there switches without
 * a password. With {@code step-up} the sign-in has to be one of this moment, with all
 * factors there are (RFC 9470). With {@code view-as} it is for a viewing, which
 * access-service gives to whoever of the staff has begun it.
 */
@Component
class SignInRequests implements ServerOAuth2AuthorizationRequestResolver {

	private static final String ACCOUNT = "account";

	private static final String VIEW_AS = "view-as";

	static final String VIEWING = "view_as";

	private static final String STEP_UP = "step-up";

	/**
	 * Less than services ask for, so that it is not over before the request is sent
	 * again.
	 */
	private static final String MAX_AGE_SECONDS = "600";

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

	private static final ServerWebExchangeMatcher LOGIN = new PathPatternParserServerWebExchangeMatcher("/login");

	private final DefaultServerOAuth2AuthorizationRequestResolver requests;

	SignInRequests(ReactiveClientRegistrationRepository registrations) {
		this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations,
				(exchange) -> LOGIN.matches(exchange)
					.flatMap((result) -> result.isMatch()
							? MatchResult.match(Map.of("registrationId", OpenIdProvider.REGISTRATION))
							: MatchResult.notMatch()));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
		return this.requests.resolve(exchange).map((request) -> demanding(exchange, request));
	}

	@Override
	public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
		return this.requests.resolve(exchange, registrationId).map((request) -> demanding(exchange, request));
	}

	private static OAuth2AuthorizationRequest demanding(ServerWebExchange exchange,
			OAuth2AuthorizationRequest request) {
		MultiValueMap<String, String> asked = exchange.getRequest().getQueryParams();
		String account = asked.getFirst(ACCOUNT);
		String viewing = asked.getFirst(VIEW_AS);
		return OAuth2AuthorizationRequest.from(request).additionalParameters((parameters) -> {
			if (account != null && ID.matcher(account).matches()) {
				parameters.put(ACCOUNT, account);
			}
			if (viewing != null && ID.matcher(viewing).matches()) {
				parameters.put(VIEWING, viewing);
			}
			if (asked.containsKey(STEP_UP)) {
				parameters.put("acr_values", "aal2");
				parameters.put("max_age", MAX_AGE_SECONDS);
			}
		}).build();
	}

}
