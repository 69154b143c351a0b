package io.liaison.access.oauth;

import java.util.Optional;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.liaison.access.settings.AccessSettings;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the tokens that we signed ourselves; each names its family in {@code jti}. */
@Component
class SignedTokens {

	private final JwtDecoder accessTokens;

	private final NimbusJwtDecoder idTokens;

	/**
	 * @param accessTokens also refuses those whose rights shrank since
	 */
	SignedTokens(JwtDecoder accessTokens, JWKSource<SecurityContext> keys, AccessSettings settings) {
		this.accessTokens = accessTokens;
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// one may sign out with an expired one (RP-Initiated Logout 1.0, 2)
		});
		this.idTokens = new NimbusJwtDecoder(processor);
		this.idTokens.setJwtValidator(new JwtIssuerValidator(settings.issuer()));
	}

	Optional<Jwt> accessToken(String value) {
		return read(this.accessTokens, value);
	}

	Optional<Jwt> idToken(String value) {
		return read(this.idTokens, value);
	}

	static String id(String family, String random) {
		return family + "." + random;
	}

	/** The authorization that a token comes from; none for a client's own. */
	static Optional<String> family(Jwt token) {
		String id = token.getId();
		int dot = (id != null) ? id.indexOf('.') : -1;
		return (id != null && dot > 0) ? Optional.of(id.substring(0, dot)) : Optional.empty();
	}

	private static Optional<Jwt> read(JwtDecoder decoder, String value) {
		try {
			return Optional.of(decoder.decode(value));
		}
		catch (JwtException ex) {
			return Optional.empty();
		}
	}

}
