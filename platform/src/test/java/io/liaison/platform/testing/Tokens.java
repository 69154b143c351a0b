package io.liaison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import org.jspecify.annotations.Nullable;

/**
 * Mints access tokens as any caller, and publishes the key they are checked with.
 */
public final class Tokens {

	static final Tokens INSTANCE = new Tokens();

	private final ECKey key = newKey();

	private final HttpServer keys = publish(this.key);

	private Tokens() {
	}

	public String issuer() {
		return "http://localhost:8080";
	}

	public String jwkSetUri() {
		return "http://localhost:" + this.keys.getAddress().getPort() + "/jwks";
	}

	/** Somebody of the provider, who may act on any account. */
	public String staff(String... permissions) {
		return of(caller(Side.PROVIDER, "staff-contact", "provider-account", permissions));
	}

	/** Somebody acting for that customer account. */
	public String customer(String accountId, String contactId, String... permissions) {
		return of(caller(Side.CUSTOMER, contactId, accountId, permissions));
	}

	/** Another system, without a person. */
	public String system(String... permissions) {
		return of(new Caller("test-system", null, null, Side.SYSTEM, null, Set.of(permissions), null));
	}

	public String of(Caller caller) {
		return of(caller, Map.of());
	}

	/**
	 * @param claims replace those of the caller; a null takes one away
	 */
	public String of(Caller caller, Map<String, Object> claims) {
		return sign(this.key, "at+jwt", caller, claims);
	}

	/** Tokens that nobody may accept, by what is wrong with them. */
	public Map<String, String> refused(Caller caller) {
		Date past = Date.from(Instant.now().minusSeconds(60));
		Map<String, String> refused = new HashMap<>(Map.of("garbage", "not-a-token", "expired",
				of(caller, Map.of("exp", past)), "another audience", of(caller, Map.of("aud", "elsewhere")),
				"another issuer", of(caller, Map.of("iss", "http://evil")), "another key",
				sign(newKey(), "at+jwt", caller, Map.of()), "an ID token", sign(this.key, "JWT", caller, Map.of()),
				"a token of no type", sign(this.key, null, caller, Map.of())));
		refused.putAll(ForgedTokens.like(of(caller), this.key.toPublicJWK()));
		return refused;
	}

	public static Caller caller(Side side, String contactId, String accountId, String... permissions) {
		return new Caller("identity-of-" + contactId, contactId, accountId, side,
				(side == Side.PURCHASER) ? "purchaser-account" : null, Set.copyOf(Arrays.asList(permissions)),
				"email-of-" + contactId);
	}

	private String sign(ECKey with, @Nullable String type, Caller caller, Map<String, Object> replaced) {
		Instant now = Instant.now();
		Map<String, Object> claims = new HashMap<>();
		claims.put("iss", issuer());
		claims.put("aud", "liaison");
		claims.put("sub", caller.subject());
		claims.put("client_id", "liaison-test");
		claims.put("iat", Date.from(now));
		claims.put("exp", Date.from(now.plusSeconds(300)));
		claims.put("cid", caller.contactId());
		claims.put("eid", caller.emailId());
		claims.put("acc", caller.accountId());
		claims.put("via", caller.via());
		claims.put("side", caller.side().name());
		claims.put("perm", List.copyOf(caller.permissions()));
		if (caller.side() != Side.SYSTEM) {
			claims.put("rev", Long.MAX_VALUE);
		}
		claims.putAll(replaced);
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
		claims.forEach((name, value) -> {
			if (value != null) {
				set.claim(name, value);
			}
		});
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
			.type((type != null) ? new JOSEObjectType(type) : null)
			.keyID(with.getKeyID())
			.build();
		SignedJWT token = new SignedJWT(header, set.build());
		try {
			token.sign(new ECDSASigner(with));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private static ECKey newKey() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer publish(ECKey key) {
		try {
			byte[] json = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/jwks", (exchange) -> {
				exchange.getResponseHeaders().add("Content-Type", "application/jwk-set+json");
				exchange.sendResponseHeaders(200, json.length);
				exchange.getResponseBody().write(json);
				exchange.close();
			});
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
