package io.liaison.access.oauth.token;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.security.token.VerifiedTokens;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the tokens that we signed ourselves; each names its family in {@code jti}. */
@Component
public class SignedTokens {

	/** The claim that names the session (OpenID Connect Back-Channel Logout 1.0, 2.1). */
	static final String SESSION = "sid";

	private final JwtDecoder accessTokens;

	private final NimbusJwtDecoder idTokens;

	/**
	 * @param validators also refuse access tokens whose rights shrank since
	 */
	SignedTokens(ObjectProvider<OAuth2TokenValidator<Jwt>> validators, JWKSource<SecurityContext> keys,
			AccessSettings settings) {
		this.accessTokens = accessTokens(keys, settings, validators.orderedStream().toList());
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor
			.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256), keys));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// one may sign out with an expired one (RP-Initiated Logout 1.0, 2)
		});
		this.idTokens = new NimbusJwtDecoder(processor);
		this.idTokens.setJwtValidator(new JwtIssuerValidator(settings.issuer()));
	}

	/** Of access tokens for whichever audience: a client asks here about its own. */
	private static JwtDecoder accessTokens(JWKSource<SecurityContext> keys, AccessSettings settings,
			List<OAuth2TokenValidator<Jwt>> validators) {
		DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
		processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
		processor.setJWTClaimsSetVerifier((claims, context) -> {
			// the validators below do that
		});
		return new VerifiedTokens(processor, List.of(new JwtTimestampValidator(),
				new JwtIssuerValidator(settings.issuer()), new DelegatingOAuth2TokenValidator<>(validators)),
				InstantSource.system());
	}

	public JwtDecoder accessTokens() {
		return this.accessTokens;
	}

	Optional<Jwt> accessToken(String value) {
		return read(this.accessTokens, value);
	}

	Optional<Jwt> idToken(String value) {
		return read(this.idTokens, value);
	}

	/** Whether that ID token of ours says who this is. */
	public boolean isOf(String idToken, SignedIn who) {
		return idToken(idToken).filter((it) -> isOf(it, who)).isPresent();
	}

	/** Applications know people by their contact, our own clients by their identity. */
	static boolean isOf(Jwt token, SignedIn who) {
		String subject = token.getSubject();
		SignedIn.Chosen membership = who.chosen();
		return who.identityId().equals(subject) || (membership != null && membership.contactId().equals(subject));
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

	/** The scopes of an access token (RFC 9068, 2.2.3); a list in those of before. */
	static List<String> scopes(Jwt token) {
		return switch (token.getClaims().get("scope")) {
			case String text -> List.of(text.split(" "));
			case Collection<?> list -> list.stream().map(String::valueOf).toList();
			case null, default -> List.of();
		};
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
