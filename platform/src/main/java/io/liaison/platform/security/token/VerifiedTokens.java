package io.liaison.platform.security.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.JWTProcessor;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads tokens and checks the signature of each once: what was found is remembered by the
 * token's hash until it expires. Everything else, above all whether its rights have
 * shrunk since, is asked each time. A key that is withdrawn makes no new token valid;
 * those that were seen before serve until their end, a few minutes.
 */
public final class VerifiedTokens implements JwtDecoder {

	/** some kilobytes each */
	private static final int REMEMBERED = 4_000;

	private final NimbusJwtDecoder signatures;

	private final OAuth2TokenValidator<Jwt> validators;

	private final Cache<String, Jwt> verified;

	/**
	 * @param signatures checks type and signature
	 * @param validators asked each time
	 */
	public VerifiedTokens(JWTProcessor<SecurityContext> signatures, List<OAuth2TokenValidator<Jwt>> validators,
			InstantSource clock) {
		this.signatures = new NimbusJwtDecoder(signatures);
		this.signatures.setJwtValidator((token) -> OAuth2TokenValidatorResult.success());
		this.validators = new DelegatingOAuth2TokenValidator<>(validators);
		this.verified = Caffeine.newBuilder()
			.maximumSize(REMEMBERED)
			.expireAfter(Expiry.<String, Jwt>creating((hash, token) -> left(token, clock)))
			.build();
	}

	@Override
	public Jwt decode(String value) {
		Jwt token = this.verified.get(hash(value), (unknown) -> this.signatures.decode(value));
		OAuth2TokenValidatorResult result = this.validators.validate(token);
		if (result.hasErrors()) {
			throw new JwtValidationException("The token is not valid here", result.getErrors());
		}
		return token;
	}

	private static Duration left(Jwt token, InstantSource clock) {
		Instant end = token.getExpiresAt();
		Instant now = clock.instant();
		return (end != null && end.isAfter(now)) ? Duration.between(now, end) : Duration.ZERO;
	}

	private static String hash(String value) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
