package io.liaison.access.oauth.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.liaison.access.oauth.client.Clients;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.MembershipGuard;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.viewing.ViewedRights;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Between what is stored of an authorization and what Spring Authorization Server works
 * with; the token at hand comes from whoever presents it.
 */
@Component
class AuthorizationMapper {

	static final String NO_FAMILY = "none";

	/** Begins the ids of what waits for somebody's consent. */
	static final String WAITING = "consent.";

	private final RegisteredClientRepository clients;

	private final AccessSettings settings;

	AuthorizationMapper(RegisteredClientRepository clients, AccessSettings settings) {
		this.clients = clients;
		this.settings = settings;
	}

	/** The family that a code begins. */
	static String id(String code) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean isPublic(OAuth2Authorization authorization) {
		RegisteredClient client = Objects.requireNonNull(this.clients.findById(authorization.getRegisteredClientId()));
		return client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE);
	}

	/** What waits for somebody's consent, under the state that the framework gave it. */
	static String waitingId(String state) {
		return WAITING + id(state);
	}

	/** The viewing that it is given for, if for one. */
	static @Nullable String viewing(@Nullable OAuth2Authorization authorization) {
		OAuth2AuthorizationRequest request = (authorization != null)
				? authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()) : null;
		return (request != null && request.getAdditionalParameters().get(ViewedRights.PARAMETER) instanceof String id)
				? id : null;
	}

	StoredAuthorization stored(OAuth2Authorization authorization, OAuth2AuthorizationCode code) {
		return stored(authorization, id(code.getTokenValue()), authorization.getAuthorizedScopes(), 0,
				Objects.requireNonNull(code.getExpiresAt()));
	}

	StoredAuthorization waiting(OAuth2Authorization authorization, String state, Instant until) {
		OAuth2AuthorizationRequest request = Objects.requireNonNull(
				authorization.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()));
		return stored(authorization, waitingId(state), request.getScopes(), StoredAuthorization.UNDECIDED, until);
	}

	private static StoredAuthorization stored(OAuth2Authorization authorization, String id, Set<String> scopes,
			long number, Instant expiresAt) {
		OAuth2AuthorizationRequest request = Objects.requireNonNull(
				authorization.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()));
		Authentication principal = Objects
			.requireNonNull(authorization.<Authentication>getAttribute(Principal.class.getName()));
		SignedIn who = (SignedIn) Objects.requireNonNull(principal.getPrincipal());
		Chosen membership = Objects.requireNonNull(who.chosen(), "nobody gets here without a membership");
		Map<String, String> parameters = new HashMap<>();
		request.getAdditionalParameters().forEach((name, value) -> {
			if (value instanceof String text) {
				parameters.put(name, text);
			}
		});
		String state = request.getState();
		if (number == StoredAuthorization.UNDECIDED && state != null) {
			parameters.put(OAuth2ParameterNames.STATE, state);
		}
		return new StoredAuthorization(id, request.getClientId(), List.copyOf(scopes),
				Objects.requireNonNullElse(request.getRedirectUri(), ""), parameters, who.identityId(),
				who.passwordVersion(), who.at(), membership.contactId(), membership.accountId(), membership.term(),
				number, null, expiresAt, null, membership.via(), who.session(), who.amr());
	}

	OAuth2Authorization authorization(StoredAuthorization stored) {
		return builder(stored).build();
	}

	OAuth2Authorization waiting(StoredAuthorization stored, String state) {
		return builder(stored).attribute(OAuth2ParameterNames.STATE, state).build();
	}

	OAuth2Authorization withCode(StoredAuthorization stored, String code) {
		return builder(stored)
			.token(new OAuth2AuthorizationCode(code, stored.expiresAt().minus(Clients.CODE), stored.expiresAt()))
			.build();
	}

	OAuth2Authorization withRefreshToken(StoredAuthorization stored, String value) {
		return builder(stored).refreshToken(new OAuth2RefreshToken(value, stored.signedInAt(), stored.expiresAt()))
			.token(accessToken(stored), (metadata) -> metadata.put(Token.CLAIMS_METADATA_NAME, binding(stored)))
			.token(idToken(stored))
			.build();
	}

	OAuth2Authorization withAccessToken(StoredAuthorization stored, Jwt jwt) {
		return builder(stored)
			.token(accessToken(jwt), (metadata) -> metadata.put(Token.CLAIMS_METADATA_NAME, claims(jwt)))
			.token(idToken(stored))
			.build();
	}

	/** A client's own access token, of which nothing is stored. */
	Optional<OAuth2Authorization> ofClient(Jwt jwt) {
		return Optional.ofNullable(jwt.getClaimAsString("client_id"))
			.flatMap((id) -> Optional.ofNullable(this.clients.findByClientId(id)))
			.map((client) -> OAuth2Authorization.withRegisteredClient(client)
				.principalName(client.getClientId())
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.token(accessToken(jwt), (metadata) -> metadata.put(Token.CLAIMS_METADATA_NAME, claims(jwt)))
				.build());
	}

	/** Enough to sign out with, also when the family has ended already. */
	OAuth2Authorization withIdToken(Jwt jwt, String identityId) {
		RegisteredClient client = Objects
			.requireNonNull(this.clients.findByClientId(Objects.requireNonNull(jwt.getAudience()).getFirst()));
		SignedIn who = new SignedIn(identityId, 0, Instant.EPOCH, null, jwt.getClaimAsString(SignedTokens.SESSION));
		return OAuth2Authorization.withRegisteredClient(client)
			.id(SignedTokens.family(jwt).orElse(NO_FAMILY))
			.principalName(who.identityId())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.attribute(Principal.class.getName(), who.authentication())
			.token(new OidcIdToken(jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims()))
			.build();
	}

	private OAuth2Authorization.Builder builder(StoredAuthorization stored) {
		RegisteredClient client = Objects.requireNonNull(this.clients.findByClientId(stored.clientId()));
		Chosen chosen = new Chosen(stored.contactId(), stored.accountId(), stored.via(), stored.term());
		List<String> amr = stored.amr();
		SignedIn who = (amr != null)
				? new SignedIn(stored.identityId(), stored.passwordVersion(), stored.signedInAt(), chosen,
						stored.session(), amr)
				: new SignedIn(stored.identityId(), stored.passwordVersion(), stored.signedInAt(), chosen,
						stored.session());
		OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(this.settings.url(MembershipGuard.AUTHORIZE))
			.clientId(stored.clientId())
			.redirectUri(stored.redirectUri())
			.scopes(Set.copyOf(stored.scopes()))
			.state(stored.parameters().get(OAuth2ParameterNames.STATE))
			.additionalParameters((all) -> {
				all.putAll(stored.parameters());
				all.remove(OAuth2ParameterNames.STATE);
			})
			.build();
		OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
			.id(stored.id())
			.principalName(stored.identityId())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizedScopes(Set.copyOf(stored.scopes()))
			.attribute(Principal.class.getName(), who.authentication())
			.attribute(OAuth2AuthorizationRequest.class.getName(), request);
		if (stored.key() != null) {
			builder.attribute(TokenBinding.THUMBPRINT, stored.key());
		}
		return builder;
	}

	private static OAuth2AccessToken accessToken(Jwt jwt) {
		return new OAuth2AccessToken(
				jwt.hasClaim(TokenBinding.CONFIRMATION) ? OAuth2AccessToken.TokenType.DPOP
						: OAuth2AccessToken.TokenType.BEARER,
				jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt(), Set.copyOf(SignedTokens.scopes(jwt)));
	}

	/** In the form of the framework, which makes a text of the scopes itself. */
	private static Map<String, Object> claims(Jwt jwt) {
		Map<String, Object> claims = new HashMap<>(jwt.getClaims());
		claims.put("scope", SignedTokens.scopes(jwt));
		return claims;
	}

	/** Stands for the access token before, of which only the binding is asked. */
	private static OAuth2AccessToken accessToken(StoredAuthorization stored) {
		return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "not stored", stored.signedInAt(),
				stored.expiresAt());
	}

	private static Map<String, Object> binding(StoredAuthorization stored) {
		return (stored.key() != null) ? Map.of(TokenBinding.CONFIRMATION, Map.of(TokenBinding.THUMBPRINT, stored.key()))
				: Map.of();
	}

	/** Stands for the ID token that was given out, of which only this is asked. */
	private static OidcIdToken idToken(StoredAuthorization stored) {
		return new OidcIdToken("not stored", stored.signedInAt(), stored.expiresAt(), Map.of(IdTokenClaimNames.SUB,
				stored.identityId(), IdTokenClaimNames.AUTH_TIME, Date.from(stored.signedInAt())));
	}

}
