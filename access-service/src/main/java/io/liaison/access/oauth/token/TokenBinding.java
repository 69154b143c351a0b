package io.liaison.access.oauth.token;

import java.text.ParseException;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;

/**
 * Binds tokens to the key of the client that proves to have it (RFC 9449). The framework
 * has checked the proof itself.
 */
final class TokenBinding {

	/** The claim of bound tokens (RFC 7800, 3.1). */
	static final String CONFIRMATION = "cnf";

	/**
	 * The member of it (RFC 9449, 6.1); also what an authorization says it is bound to.
	 */
	static final String THUMBPRINT = "jkt";

	private TokenBinding() {
	}

	/**
	 * The key that an access token is to be bound to, null without a proof.
	 * @throws OAuth2AuthenticationException where the code or the refresh token is bound
	 * to another one
	 */
	static @Nullable String of(JwtEncodingContext context) {
		Jwt proof = context.get(OAuth2TokenContext.DPOP_PROOF_KEY);
		String key = (proof != null) ? thumbprint(proof) : null;
		String bound = boundTo(context.getAuthorization(), context.getAuthorizationGrantType());
		if (bound != null && !bound.equals(key)) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_DPOP_PROOF);
		}
		return key;
	}

	/** What refresh tokens are bound to, or a code by {@code dpop_jkt} (RFC 9449, 10). */
	private static @Nullable String boundTo(@Nullable OAuth2Authorization authorization,
			@Nullable AuthorizationGrantType grant) {
		if (authorization == null) {
			return null;
		}
		String key = authorization.getAttribute(THUMBPRINT);
		OAuth2AuthorizationRequest asked = authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
		return (key != null || asked == null || !AuthorizationGrantType.AUTHORIZATION_CODE.equals(grant)) ? key
				: (asked.getAdditionalParameters().get("dpop_jkt") instanceof String text) ? text : null;
	}

	@SuppressWarnings("unchecked")
	private static String thumbprint(Jwt proof) {
		try {
			return JWK.parse((Map<String, Object>) proof.getHeaders().get("jwk")).computeThumbprint().toString();
		}
		catch (ParseException | JOSEException ex) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_DPOP_PROOF);
		}
	}

}
