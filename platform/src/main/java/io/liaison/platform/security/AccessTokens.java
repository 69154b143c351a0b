package io.liaison.platform.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.liaison.platform.security.token.VerifiedTokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Which tokens are ours: {@code at+jwt} (RFC 9068) signed with ES256 by our issuer, for
 * our audience, not expired, and with the claims of a {@link Caller}.
 */
final class AccessTokens {

	private static final String AUDIENCE = "liaison";

	private static final Duration SKEW = Duration.ofSeconds(10);

	private AccessTokens() {
	}

	static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer, List<OAuth2TokenValidator<Jwt>> more) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// the validators below do that
		});
		return new VerifiedTokens(processor,
				List.of(new JwtTimestampValidator(SKEW), new JwtIssuerValidator(issuer),
						new JwtAudienceValidator(AUDIENCE), AccessTokens::hasCaller,
						new DelegatingOAuth2TokenValidator<>(more)),
				InstantSource.system());
	}

	private static OAuth2TokenValidatorResult hasCaller(Jwt token) {
		try {
			Caller.of(token);
			if (token.getExpiresAt() != null) {
				return OAuth2TokenValidatorResult.success();
			}
		}
		catch (RuntimeException ex) {
			// a claim is absent or has another form
		}
		return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
	}

}
