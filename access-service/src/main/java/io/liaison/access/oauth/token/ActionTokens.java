package io.liaison.access.oauth.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.liaison.access.oauth.client.OAuthSettings;
import io.liaison.access.oauth.key.SigningKeyStore;
import io.liaison.access.settings.AccessSettings;
import io.liaison.platform.command.Ids;

import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * Access tokens (RFC 9068) that permit one action on one thing (D11). Their audience is
 * the system that keeps that thing, so that they are of no use anywhere else: our own
 * services refuse them.
 */
@Component
public class ActionTokens {

	/** How long one serves. */
	public static final Duration TIME = Duration.ofMinutes(15);

	private final Map<String, OAuthSettings.System> systems;

	private final JwtEncoder encoder;

	private final JWKSet keys;

	private final AccessSettings settings;

	private final InstantSource clock;

	ActionTokens(OAuthSettings others, JWKSource<SecurityContext> source, JWKSet keys, AccessSettings settings,
			InstantSource clock) {
		this.systems = others.systems()
			.stream()
			.filter((it) -> it.actionsUri() != null)
			.collect(Collectors.toMap(OAuthSettings.System::id, Function.identity()));
		this.encoder = new NimbusJwtEncoder(source);
		this.keys = keys;
		this.settings = settings;
		this.clock = clock;
	}

	/** Where people go on to, of a system that serves actions. */
	public Optional<URI> placeOf(String system) {
		return Optional.ofNullable(this.systems.get(system)).flatMap((it) -> Optional.ofNullable(it.actionsUri()));
	}

	/** The ids of those that do. */
	public Set<String> systems() {
		return new TreeSet<>(this.systems.keySet());
	}

	/** A token, and where to go on with it. */
	public Issued issue(Permit permit) {
		Instant now = this.clock.instant();
		String algorithm = SignatureAlgorithm.ES256.getName();
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256)
			.keyId(SigningKeyStore.signing(this.keys, algorithm).orElseThrow())
			.type("at+jwt")
			.build();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(this.settings.issuer())
			.audience(List.of(permit.system()))
			.subject(permit.contactId())
			.issuedAt(now)
			.expiresAt(now.plus(TIME))
			.id(Ids.random())
			.claim("client_id", permit.system())
			.claim("acc", permit.accountId())
			.claim("perm", List.of(permit.permission()))
			.claim(OAuth2ParameterNames.SCOPE, permit.permission())
			.claim("subject", Map.of("type", permit.subjectType(), "id", permit.subjectId()))
			.claim("link", permit.linkId())
			.build();
		String token = this.encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
		return new Issued(placeOf(permit.system()).orElseThrow() + "#access_token=" + token
				+ "&token_type=Bearer&expires_in=" + TIME.toSeconds());
	}

	/**
	 * What is permitted.
	 *
	 * @param linkId the link by which
	 * @param permission the only one
	 */
	public record Permit(String system, String linkId, String contactId, String accountId, String permission,
			String subjectType, String subjectId) {
	}

	/**
	 * @param location a secret
	 */
	public record Issued(String location) {

		@Override
		public String toString() {
			return "Issued";
		}

	}

}
