package io.liaison.gateway.session;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * The access tokens of browser sessions. Requests of one session that need a new token at
 * the same time share one refresh: a refresh token presented twice would end the whole
 * sign-in.
 */
@Component
public class SessionTokens {

	private final SignIns signIns;

	private final ClientRegistration client;

	private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;

	private final SessionCookies cookies;

	private final Map<String, Mono<SignIn>> inFlight = new ConcurrentHashMap<>();

	SessionTokens(SignIns signIns, ClientRegistration client,
			ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider, SessionCookies cookies) {
		this.cookies = cookies;
		this.signIns = signIns;
		this.client = client;
		this.provider = provider;
	}

	/**
	 * @return an access token
	 * @throws GatewayProblem 401 when the sign-in has ended, 503 when that is not known
	 */
	public Mono<String> usable(BrowserSession session) {
		SignIn signIn = session.signIn();
		return signIn.usable(Instant.now()) ? Mono.just(signIn.accessToken()) : renewed(session, signIn.accessToken());
	}

	/**
	 * A token in place of one that a service refused.
	 * @throws GatewayProblem 401 when the sign-in has ended, 503 when that is not known
	 */
	public Mono<String> renewed(BrowserSession session, String refused) {
		return renewed(session.key(), refused).map(SignIn::accessToken).switchIfEmpty(ended(session));
	}

	/** Ends the session. */
	public Mono<Void> end(BrowserSession session) {
		this.cookies.expire(session.exchange());
		return this.signIns.remove(session.key()).then();
	}

	/**
	 * Whoever finds it gone leaves the cookie alone: the browser may have signed in again
	 * meanwhile, and the cookie be that of the next session.
	 */
	private Mono<String> ended(BrowserSession session) {
		return Mono.defer(() -> this.signIns.remove(session.key()).flatMap((ours) -> {
			if (ours) {
				this.cookies.expire(session.exchange());
			}
			return Mono.error(GatewayProblem.sessionEnded());
		}));
	}

	private Mono<SignIn> renewed(SessionKey key, String refused) {
		// read again within the flight: whoever comes late finds the new token there
		return Mono.defer(() -> this.inFlight.computeIfAbsent(key.id(), (id) -> this.signIns.find(key)
			.flatMap((signIn) -> signIn.accessToken().equals(refused) ? refresh(key, signIn) : Mono.just(signIn))
			.doFinally((signal) -> this.inFlight.remove(id))
			.cache()));
	}

	private Mono<SignIn> refresh(SessionKey key, SignIn signIn) {
		if (signIn.refreshToken() == null) {
			return Mono.empty();
		}
		return this.provider
			.getTokenResponse(new OAuth2RefreshTokenGrantRequest(this.client, signIn.accessTokenOfBearer(),
					signIn.refreshTokenOrFail()))
			.map((response) -> renewal(signIn, response))
			.onErrorResume((failure) -> refused(failure) ? Mono.empty()
					: Mono.error(GatewayProblem.unavailable("The session cannot be renewed now.", 1, failure)))
			.flatMap((renewed) -> this.signIns.renew(key, renewed));
	}

	private static SignIn renewal(SignIn before, OAuth2AccessTokenResponse response) {
		Object idToken = response.getAdditionalParameters().get("id_token");
		return SignIn.of(response.getAccessToken(),
				(response.getRefreshToken() != null) ? response.getRefreshToken() : before.refreshTokenOrFail(),
				(idToken != null) ? idToken.toString() : before.idToken());
	}

	private static boolean refused(Throwable failure) {
		return failure instanceof OAuth2AuthorizationException answer
				&& OAuth2ErrorCodes.INVALID_GRANT.equals(answer.getError().getErrorCode());
	}

}
