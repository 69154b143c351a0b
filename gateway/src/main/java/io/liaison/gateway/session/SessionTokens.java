package io.liaison.gateway.session;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.liaison.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;

/**
 * The access tokens of browser sessions. Requests of one session that need a new token at
 * the same time share one refresh: a refresh token presented twice would end the whole
 * sign-in.
 */
@Component
public class SessionTokens {

	static final String SIGN_IN = SessionTokens.class.getName() + ".signIn";

	private final SignIns signIns;

	private final ClientRegistration client;

	private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;

	private final Map<String, Mono<SignIn>> inFlight = new ConcurrentHashMap<>();

	SessionTokens(SignIns signIns, ClientRegistration client,
			ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider) {
		this.signIns = signIns;
		this.client = client;
		this.provider = provider;
	}

	/**
	 * @return an access token; nothing when nobody is signed in
	 * @throws GatewayProblem 401 when the sign-in has ended, 503 when that is not known
	 */
	public Mono<String> usable(WebSession session) {
		String id = signInOf(session);
		if (id == null) {
			return Mono.empty();
		}
		return this.signIns.find(id)
			.flatMap((signIn) -> signIn.usable(Instant.now()) ? Mono.just(signIn) : renewed(id, signIn.accessToken()))
			.map(SignIn::accessToken)
			.switchIfEmpty(ended(session));
	}

	/**
	 * A token in place of one that a service refused.
	 * @throws GatewayProblem 401 when the sign-in has ended, 503 when that is not known
	 */
	public Mono<String> renewed(WebSession session, String refused) {
		String id = signInOf(session);
		return ((id != null) ? renewed(id, refused) : Mono.<SignIn>empty()).map(SignIn::accessToken)
			.switchIfEmpty(ended(session));
	}

	/** Ends the session. */
	public Mono<Void> end(WebSession session) {
		String id = signInOf(session);
		return ((id != null) ? this.signIns.remove(id) : Mono.<Void>empty()).then(session.invalidate());
	}

	Mono<SignIn> current(WebSession session) {
		String id = signInOf(session);
		return (id != null) ? this.signIns.find(id) : Mono.empty();
	}

	static @Nullable String signInOf(WebSession session) {
		return session.getAttribute(SIGN_IN);
	}

	private Mono<String> ended(WebSession session) {
		return Mono.defer(() -> session.invalidate().then(Mono.error(GatewayProblem.sessionEnded())));
	}

	private Mono<SignIn> renewed(String id, String refused) {
		// read again within the flight: whoever comes late finds the new token there
		return Mono.defer(() -> this.inFlight.computeIfAbsent(id,
				(key) -> this.signIns.find(key)
					.flatMap((signIn) -> signIn.accessToken().equals(refused) ? refresh(signIn) : Mono.just(signIn))
					.doFinally((signal) -> this.inFlight.remove(key))
					.cache()));
	}

	private Mono<SignIn> refresh(SignIn signIn) {
		if (signIn.refreshToken() == null) {
			return this.signIns.remove(signIn.id()).then(Mono.empty());
		}
		return this.provider
			.getTokenResponse(new OAuth2RefreshTokenGrantRequest(this.client, signIn.accessTokenOfBearer(),
					signIn.refreshTokenOrFail()))
			.map((response) -> renewal(signIn, response))
			.onErrorResume((failure) -> refused(failure) ? this.signIns.remove(signIn.id()).then(Mono.empty())
					: Mono.error(GatewayProblem.unavailable("The session cannot be renewed now.", 1, failure)))
			.flatMap(this.signIns::renew);
	}

	private static SignIn renewal(SignIn before, OAuth2AccessTokenResponse response) {
		Object idToken = response.getAdditionalParameters().get("id_token");
		return SignIn.of(before.id(), response.getAccessToken(),
				(response.getRefreshToken() != null) ? response.getRefreshToken() : before.refreshTokenOrFail(),
				(idToken != null) ? idToken.toString() : before.idToken());
	}

	private static boolean refused(Throwable failure) {
		return failure instanceof OAuth2AuthorizationException answer
				&& OAuth2ErrorCodes.INVALID_GRANT.equals(answer.getError().getErrorCode());
	}

}
