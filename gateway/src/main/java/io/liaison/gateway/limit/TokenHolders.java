package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.limit.RateLimit.Per;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Whom access tokens name. Signatures are checked, so that nobody uses up what is
 * another's with a forged token; what was found is remembered for a while.
 */
@Component
class TokenHolders {

	private static final int REMEMBERED = 10_000;

	/** when the keys do not come, requests are counted otherwise and go on */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Cache<String, Holder> known = Caffeine.newBuilder()
		.maximumSize(REMEMBERED)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	private final ReactiveJwtDecoder tokens;

	TokenHolders(GatewaySettings settings) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder
			.withJwkSetUri(settings.accessUrl() + "/auth/oauth2/jwks")
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.validateType(false)
			.build();
		// not the usual ones, to whom an access token (RFC 9068) is of a wrong type
		decoder.setJwtValidator(
				new DelegatingOAuth2TokenValidator<>(new JwtTypeValidator("at+jwt"), new JwtTimestampValidator()));
		this.tokens = decoder;
	}

	/** Empty where there is no token that holds. */
	Mono<Holder> of(@Nullable String authorization) {
		return Mono.justOrEmpty(token(authorization)).flatMap((token) -> {
			Holder holder = this.known.getIfPresent(token);
			return (holder != null) ? Mono.just(holder) : decoded(token);
		});
	}

	private Mono<Holder> decoded(String token) {
		return this.tokens.decode(token)
			.timeout(PATIENCE)
			.filter((jwt) -> jwt.getSubject() != null)
			.map(Holder::of)
			.doOnNext((holder) -> this.known.put(token, holder))
			.onErrorResume((failure) -> failure instanceof JwtException || failure instanceof TimeoutException,
					(noToken) -> Mono.empty());
	}

	/** Bearer or DPoP (RFC 6750, RFC 9449), however it is written. */
	private static Optional<String> token(@Nullable String authorization) {
		String[] parts = (authorization != null) ? authorization.strip().split(" +", 2) : new String[0];
		return (parts.length == 2 && (parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("DPoP")))
				? Optional.of(parts[1]) : Optional.empty();
	}

	/**
	 * As whom a request counts.
	 *
	 * @param identity the person or system
	 * @param caller one of its clients, and of a person's clients one sign-in
	 */
	record Holder(String identity, String caller) {

		static Holder of(Jwt token) {
			String subject = "sub " + token.getSubject();
			String client = Objects.requireNonNullElse(token.getClaimAsString("client_id"), "");
			String signIn = Objects.requireNonNullElse(token.getClaimAsString("sid"), "");
			return new Holder(subject, subject + " " + client + " " + signIn);
		}

		static Holder at(String address) {
			return new Holder(address, address);
		}

		String counted(Per per) {
			return (per == Per.IDENTITY) ? this.identity : this.caller;
		}

	}

}
