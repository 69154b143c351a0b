package io.liaison.platform.security.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedTokensTests {

	private final ECKey key = key();

	private final AtomicInteger checked = new AtomicInteger();

	private final AtomicBoolean revoked = new AtomicBoolean();

	private Instant now = Instant.now();

	private final VerifiedTokens tokens = new VerifiedTokens(processor(),
			List.of((token) -> this.revoked.get() ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
					: OAuth2TokenValidatorResult.success()),
			() -> this.now);

	@Test
	void aSignatureIsCheckedOnce() {
		String token = signed(this.key, this.now.plusSeconds(60));
		assertThat(this.tokens.decode(token).getSubject()).isEqualTo("somebody");
		assertThat(this.tokens.decode(token).getSubject()).isEqualTo("somebody");
		assertThat(this.checked).hasValue(1);
		this.tokens.decode(signed(this.key, this.now.plusSeconds(61)));
		assertThat(this.checked).hasValue(2);
	}

	@Test
	void whetherItStillServesIsAskedEachTime() {
		String token = signed(this.key, this.now.plusSeconds(60));
		this.tokens.decode(token);
		this.revoked.set(true);
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.tokens.decode(token));
		assertThat(this.checked).hasValue(1);
	}

	@Test
	void aForgedOneIsNeverRemembered() {
		String forged = signed(key(), this.now.plusSeconds(60));
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.tokens.decode(forged));
		assertThatExceptionOfType(JwtException.class).isThrownBy(() -> this.tokens.decode(forged));
		assertThat(this.checked).hasValue(2);
	}

	@Test
	void oneThatIsOverIsForgotten() {
		String over = signed(this.key, this.now.minus(Duration.ofSeconds(1)));
		this.tokens.decode(over);
		this.tokens.decode(over);
		assertThat(this.checked).hasValue(2);
	}

	private DefaultJWTProcessor<SecurityContext> processor() {
		JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(new JWKSet(this.key));
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, (selector, context) -> {
			this.checked.incrementAndGet();
			return keys.get(selector, context);
		}));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
		});
		return processor;
	}

	private static String signed(ECKey key, Instant expiry) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256),
					new JWTClaimsSet.Builder().subject("somebody").expirationTime(Date.from(expiry)).build());
			token.sign(new ECDSASigner(key));
			return token.serialize();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static ECKey key() {
		try {
			return new ECKeyGenerator(Curve.P_256).generate();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
