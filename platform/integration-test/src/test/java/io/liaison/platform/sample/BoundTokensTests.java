package io.liaison.platform.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

/** A token bound to a key (RFC 9449), used behind the gateway. */
@SampleTest
class BoundTokensTests {

	private static final String PUBLIC = "https://liaison.example";

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api api;

	private ECKey key;

	private String token;

	@BeforeEach
	void bind() throws Exception {
		this.key = newKey();
		this.token = this.tokens.of(Tokens.caller(Side.CUSTOMER, "c1", "a1"),
				Map.of("cnf", Map.of("jkt", this.key.computeThumbprint().toString())));
	}

	@Test
	void aProofNamesThePublicAddress() throws Exception {
		bound(proof(this.key, PUBLIC + "/me")).get("/me").expect(200);
	}

	@Test
	void aTokenIsOfNoUseWithoutAProofOfItsOwnForThisRequest() throws Exception {
		Api behind = behindGateway().with("Authorization", "DPoP " + this.token);
		behind.get("/me").expect(401);
		behindGateway().as(this.token).get("/me").expect(401);
		bound(proof(newKey(), PUBLIC + "/me")).get("/me").expect(401);
		bound(proof(this.key, PUBLIC + "/open")).get("/me").expect(401);
		bound(proof(this.key, "https://elsewhere.example/me")).get("/me").expect(401);
		String proof = proof(this.key, PUBLIC + "/me");
		bound(proof).get("/me").expect(200);
		bound(proof).get("/me").expect(401);
	}

	private Api bound(String proof) {
		return behindGateway().with("Authorization", "DPoP " + this.token).with("DPoP", proof);
	}

	private Api behindGateway() {
		return this.api.with("X-Forwarded-Proto", "https")
			.with("X-Forwarded-Host", "liaison.example")
			.with("X-Forwarded-Port", "443")
			.with("X-Forwarded-For", "192.0.2.1");
	}

	private String proof(ECKey with, String target) throws Exception {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.token.getBytes(StandardCharsets.US_ASCII));
		SignedJWT proof = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType("dpop+jwt"))
					.jwk(with.toPublicJWK())
					.build(),
				new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
					.claim("htm", "GET")
					.claim("htu", target)
					.claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
					.issueTime(new Date())
					.build());
		proof.sign(new ECDSASigner(with));
		return proof.serialize();
	}

	private static ECKey newKey() throws Exception {
		return new ECKeyGenerator(Curve.P_256).generate();
	}

}
