package io.liaison.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator and the browser before it, in software: one passkey (P-256,
 * attestation none). What a hostile one would do is set before it is asked.
 */
final class SoftAuthenticator {

	private static final int UP = 0x01;

	private static final int UV = 0x04;

	private static final int BE = 0x08;

	private static final int AT = 0x40;

	private static final int COORDINATE = 32;

	final KeyPair pair = pair();

	final byte[] id = new byte[16];

	byte[] handle = new byte[0];

	String origin = AccessIntegration.ISSUER;

	String party = "localhost";

	boolean verified = true;

	boolean synced;

	/** Whether it counts its signatures up, as one that is no copy does. */
	boolean counting = true;

	long count;

	SoftAuthenticator() {
		new SecureRandom().nextBytes(this.id);
	}

	/** The id of the passkey, base64url. */
	String credential() {
		return text(this.id);
	}

	/** Answers the options of a registration. */
	String create(String options) {
		JsonNode asked = JsonMapper.shared().readTree(options);
		this.handle = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
		byte[] client = client("webauthn.create", asked.at("/challenge").asString());
		byte[] key = bytes(map(5), number(1), number(2), number(3), number(-7), number(-1), number(1), number(-2),
				string(coordinate(((ECPublicKey) this.pair.getPublic()).getW().getAffineX())), number(-3),
				string(coordinate(((ECPublicKey) this.pair.getPublic()).getW().getAffineY())));
		byte[] data = bytes(data(AT), new byte[16], ByteBuffer.allocate(2).putShort((short) this.id.length).array(),
				this.id, key);
		byte[] attestation = bytes(map(3), word("fmt"), word("none"), word("attStmt"), map(0), word("authData"),
				string(data));
		return answer(Map.of("clientDataJSON", text(client), "attestationObject", text(attestation)));
	}

	/** Answers the options of a sign-in. */
	String get(String options) {
		this.count += this.counting ? 1 : 0;
		byte[] client = client("webauthn.get", JsonMapper.shared().readTree(options).at("/challenge").asString());
		byte[] data = data(0);
		return answer(Map.of("clientDataJSON", text(client), "authenticatorData", text(data), "signature",
				text(signed(bytes(data, hash(client)))), "userHandle", text(this.handle)));
	}

	private String answer(Map<String, String> response) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("id", credential(), "rawId", credential(), "type", "public-key", "response",
					response, "clientExtensionResults", Map.of()));
	}

	private byte[] client(String type, String challenge) {
		return JsonMapper.shared()
			.writeValueAsBytes(
					Map.of("type", type, "challenge", challenge, "origin", this.origin, "crossOrigin", false));
	}

	private byte[] data(int more) {
		int flags = UP | more | (this.verified ? UV : 0) | (this.synced ? BE : 0);
		return bytes(hash(this.party.getBytes(StandardCharsets.UTF_8)), new byte[] { (byte) flags },
				ByteBuffer.allocate(4).putInt((int) this.count).array());
	}

	private byte[] signed(byte[] content) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(this.pair.getPrivate());
			signature.update(content);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static KeyPair pair() {
		try {
			KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
			keys.initialize(new ECGenParameterSpec("secp256r1"));
			return keys.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] hash(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

	private static byte[] coordinate(BigInteger value) {
		byte[] raw = value.toByteArray();
		byte[] exact = new byte[COORDINATE];
		int length = Math.min(raw.length, COORDINATE);
		System.arraycopy(raw, raw.length - length, exact, COORDINATE - length, length);
		return exact;
	}

	// CBOR (RFC 8949), as much as there is of it here

	private static byte[] map(int size) {
		return new byte[] { (byte) (0xa0 | size) };
	}

	private static byte[] number(int value) {
		return new byte[] { (byte) ((value >= 0) ? value : 0x20 | (-1 - value)) };
	}

	private static byte[] word(String text) {
		return bytes(new byte[] { (byte) (0x60 | text.length()) }, text.getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] string(byte[] content) {
		return bytes(new byte[] { 0x59 }, ByteBuffer.allocate(2).putShort((short) content.length).array(), content);
	}

	private static byte[] bytes(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	private static String text(byte[] content) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
	}

}
