package io.liaison.platform.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** What somebody can make of a token who has only the public key (RFC 8725, 2 and 3). */
final class ForgedTokens {

	private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

	private ForgedTokens() {
	}

	static Map<String, String> like(String token, ECKey published) {
		try {
			SignedJWT right = SignedJWT.parse(token);
			String[] parts = token.split("\\.");
			String unsigned = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1];
			JWTClaimsSet claims = right.getJWTClaimsSet();
			JWSHeader.Builder shared = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(published.getKeyID());
			byte[] asSecret = published.toJSONString().getBytes(StandardCharsets.UTF_8);
			ECKey own = new ECKeyGenerator(Curve.P_256).keyID(published.getKeyID()).generate();
			JWSHeader.Builder named = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).jwk(own.toPublicJWK());
			JWSHeader.Builder elsewhere = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE)
				.keyID(own.getKeyID())
				.jwkURL(URI.create("https://evil.example/jwks"));
			JWTClaimsSet more = new JWTClaimsSet.Builder(claims).claim("perm", "everything").build();
			return Map.of("no signature", unsigned + ".", "no signature, the old one kept", unsigned + "." + parts[2],
					"the signature left out", parts[0] + "." + parts[1] + ".", "a signature of zeros",
					parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]), "the public key as a secret",
					signed(shared.build(), claims, new MACSigner(asSecret)), "the public key's coordinates as a secret",
					signed(shared.build(), claims, new MACSigner(published.getX().decode())), "a key of its own",
					signed(named.build(), claims, new ECDSASigner(own)), "a key that it says where to find",
					signed(elsewhere.build(), claims, new ECDSASigner(own)), "the public key's encoding as a secret",
					signed(shared.build(), claims, new MACSigner(published.toECPublicKey().getEncoded())),
					"other claims under the old signature",
					parts[0] + "." + Base64URL.encode(more.toString()) + "." + parts[2]);
		}
		catch (JOSEException | ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
		SignedJWT token = new SignedJWT(header, claims);
		token.sign(signer);
		return token.serialize();
	}

}
