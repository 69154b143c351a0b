package io.liaison.access;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Proofs of possession of a key (RFC 9449). */
final class Proofs {

	private Proofs() {
	}

	static JWK newKey(JWSAlgorithm algorithm) {
		try {
			return JWSAlgorithm.Family.EC.contains(algorithm)
					? new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next()).generate()
					: new RSAKeyGenerator(2048).generate();
		}
		catch (JOSEException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * @param token that it goes with, null for none
	 */
	static String proof(JWK key, JWSAlgorithm algorithm, String method, URI place, String token) {
		try {
			JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
				.claim("htm", method)
				.claim("htu", place.toString())
				.issueTime(Date.from(Instant.now()));
			if (token != null) {
				byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
				claims.claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
			}
			SignedJWT proof = new SignedJWT(new JWSHeader.Builder(algorithm).type(new JOSEObjectType("dpop+jwt"))
				.jwk(key.toPublicJWK())
				.build(), claims.build());
			proof.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
			return proof.serialize();
		}
		catch (JOSEException | NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

}
