package io.liaison.systemtest.people;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/** A key that a client binds its tokens to, and the proofs that it has it (RFC 9449). */
public record ProofKey(KeyPair pair) {

	private static final int COORDINATE = 32;

	public static ProofKey create() {
		try {
			KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
			keys.initialize(new ECGenParameterSpec("secp256r1"));
			return new ProofKey(keys.generateKeyPair());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A proof for one request.
	 * @param token the access token that goes with it; null where there is none yet
	 */
	public String proof(String method, URI target, String token) {
		Map<String, Object> claims = new HashMap<>(Map.of("jti", UUID.randomUUID().toString(), "htm", method, "htu",
				target.toString(), "iat", Instant.now().getEpochSecond()));
		try {
			if (token != null) {
				claims.put("ath", encoded(MessageDigest.getInstance("SHA-256").digest(bytes(token))));
			}
			String signed = json(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", jwk())) + "." + json(claims);
			Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
			signature.initSign(this.pair.getPrivate());
			signature.update(bytes(signed));
			return signed + "." + encoded(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, String> jwk() {
		ECPublicKey key = (ECPublicKey) this.pair.getPublic();
		return Map.of("kty", "EC", "crv", "P-256", "x", coordinate(key.getW().getAffineX()), "y",
				coordinate(key.getW().getAffineY()));
	}

	/** Of fixed length, without a sign (RFC 7518, 6.2.1.2). */
	private static String coordinate(BigInteger number) {
		byte[] bytes = number.toByteArray();
		byte[] padded = new byte[COORDINATE];
		int length = Math.min(bytes.length, COORDINATE);
		System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
		return encoded(padded);
	}

	private static String json(Map<String, ?> object) {
		return encoded(bytes(JsonMapper.shared().writeValueAsString(object)));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String encoded(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
