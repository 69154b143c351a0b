package io.liaison.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

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
import io.liaison.gateway.SmallServer.Answer;
import io.liaison.gateway.SmallServer.Received;

import static org.awaitility.Awaitility.await;

/**
 * An OpenID provider that signs everybody in at once: code with PKCE, ES256, rotating
 * refresh tokens of which a used one ends the sign-in.
 */
final class SmallOpenIdProvider {

	private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

	/** A viewing that nobody has any more. */
	static final String ENDED = "ended";

	private final ECKey key;

	private final String issuer;

	private final Map<String, Map<String, String>> codes = new HashMap<>();

	private final Set<String> refreshTokens = new HashSet<>();

	final AtomicInteger refreshes = new AtomicInteger();

	volatile Duration lifetime = Duration.ofMinutes(5);

	volatile boolean slow;

	volatile String lastAccessToken = "";

	volatile String lastIdToken = "";

	volatile String lastRefreshToken = "";

	SmallOpenIdProvider(String issuer) {
		this.issuer = issuer;
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	void reset() {
		this.refreshes.set(0);
		this.lifetime = Duration.ofMinutes(5);
		this.slow = false;
	}

	/** What an administrator does: nobody stays signed in. */
	synchronized void revokeAll() {
		this.refreshTokens.clear();
	}

	Answer answer(Received request) {
		return switch (request.uri().getPath()) {
			case "/auth/oauth2/authorize" -> authorize(form(request.uri().getRawQuery()));
			case "/auth/oauth2/token" -> token(request);
			case "/auth/oauth2/revoke" -> revoke(form(request.text()));
			case "/auth/oauth2/jwks" -> Answer.json(200, new JWKSet(this.key.toPublicJWK()).toString());
			default -> Answer.json(404, "{}");
		};
	}

	private synchronized Answer authorize(Map<String, String> query) {
		String code = UUID.randomUUID().toString();
		this.codes.put(code, query);
		return Answer.redirect(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
	}

	private Answer token(Received request) {
		Map<String, String> form = form(request.text());
		String expected = "Basic "
				+ Base64.getEncoder().encodeToString("liaison-gateway:secret".getBytes(StandardCharsets.UTF_8));
		if (!expected.equals(request.header("Authorization"))) {
			return error("invalid_client");
		}
		if (this.slow) {
			await().pollDelay(Duration.ofMillis(300)).until(() -> true);
		}
		synchronized (this) {
			if (form.get("grant_type").equals("refresh_token")) {
				this.refreshes.incrementAndGet();
				if (!this.refreshTokens.remove(form.get("refresh_token"))) {
					revokeAll();
					return error("invalid_grant");
				}
				return tokens(null, "acc-1");
			}
			Map<String, String> asked = this.codes.remove(form.get("code"));
			if (asked == null || ENDED.equals(asked.get("view_as"))
					|| !"S256".equals(asked.get("code_challenge_method"))
					|| !asked.get("code_challenge").equals(s256(form.get("code_verifier")))) {
				return error("invalid_grant");
			}
			return tokens(asked.get("nonce"), asked.getOrDefault("account", "acc-1"));
		}
	}

	private synchronized Answer revoke(Map<String, String> form) {
		this.refreshTokens.remove(form.get("token"));
		return Answer.json(200, "{}");
	}

	/** Whether that sign-in goes on. */
	synchronized boolean knows(String refreshToken) {
		return this.refreshTokens.contains(refreshToken);
	}

	private Answer tokens(String nonce, String account) {
		String refreshToken = UUID.randomUUID().toString();
		this.refreshTokens.add(refreshToken);
		this.lastAccessToken = signed(ACCESS_TOKEN,
				claims("identity-1", "liaison-gateway", UUID.randomUUID().toString()).claim("acc", account));
		this.lastIdToken = idToken(nonce);
		this.lastRefreshToken = refreshToken;
		return Answer.json(200, """
				{"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s"}"""
			.formatted(this.lastAccessToken, this.lifetime.toSeconds(), refreshToken, this.lastIdToken));
	}

	private String idToken(String nonce) {
		return signed(JOSEObjectType.JWT,
				new JWTClaimsSet.Builder().subject("identity-1").audience("liaison-gateway").claim("nonce", nonce));
	}

	/** As an API client would bring it. */
	String accessToken(String subject) {
		return signed(ACCESS_TOKEN, new JWTClaimsSet.Builder().subject(subject).audience("liaison"));
	}

	/** Of one client and one sign-in of a person. */
	String accessToken(String subject, String client, String signIn) {
		return signed(ACCESS_TOKEN, claims(subject, client, signIn));
	}

	private static JWTClaimsSet.Builder claims(String subject, String client, String signIn) {
		return new JWTClaimsSet.Builder().subject(subject)
			.audience("liaison")
			.claim("client_id", client)
			.claim("sid", signIn);
	}

	private String signed(JOSEObjectType type, JWTClaimsSet.Builder claims) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID("k1").build(),
					claims.issuer(this.issuer)
						.issueTime(new Date())
						.expirationTime(Date.from(Instant.now().plusSeconds(300)))
						.jwtID(UUID.randomUUID().toString())
						.build());
			token.sign(new ECDSASigner(this.key));
			return token.serialize();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Answer error(String code) {
		return Answer.json(400, "{\"error\":\"" + code + "\"}");
	}

	private static String s256(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, String> form(String encoded) {
		return Arrays.stream(encoded.split("&"))
			.map((pair) -> List.of(pair.split("=", 2)))
			.collect(Collectors.toMap(List::getFirst,
					(pair) -> URLDecoder.decode(pair.getLast(), StandardCharsets.UTF_8)));
	}

}
