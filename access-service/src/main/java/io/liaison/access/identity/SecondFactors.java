package io.liaison.access.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.liaison.access.identity.Factors.Authenticator;
import io.liaison.access.identity.proof.Base32;
import io.liaison.access.identity.proof.FactorProof;
import io.liaison.access.identity.proof.FactorSeal;

import org.springframework.stereotype.Component;

/**
 * Codes of authenticator apps (RFC 6238: SHA-1, six digits, 30 s, one step early or late)
 * and recovery codes (NIST SP 800-63B-4, 3.1.2: 120 random bits each).
 */
@Component
public class SecondFactors {

	/** How many recovery codes are given out. */
	public static final int RECOVERY_CODES = 10;

	private static final int SECRET = 20;

	private static final int RECOVERY = 15;

	private final SecureRandom random = new SecureRandom();

	private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

	private final FactorSeal seal;

	private final InstantSource clock;

	SecondFactors(FactorSeal seal, InstantSource clock) {
		this.seal = seal;
		this.clock = clock;
	}

	/** The secret of an app that is to be that identity's, sealed. */
	public String newSecret(String identityId) {
		return this.seal.seal(random(SECRET), identityId);
	}

	/** For the app, or for whoever types it in; nothing for what is none of ours. */
	public Optional<String> inPlain(String sealedSecret, String identityId) {
		return this.seal.open(sealedSecret, identityId).map(Base32::of);
	}

	/** The step that a code is of, if the app with that secret would show it now. */
	Optional<FactorProof.Code> code(String sealedSecret, String identityId, String entered) {
		String digits = entered.replaceAll("\\s", "");
		if (!digits.matches("[0-9]{6}")) {
			return Optional.empty();
		}
		return this.seal.open(sealedSecret, identityId).flatMap((secret) -> {
			SecretKeySpec key = new SecretKeySpec(secret, this.codes.getAlgorithm());
			long now = this.clock.millis() / this.codes.getTimeStep().toMillis();
			return LongStream.rangeClosed(now - 1, now + 1)
				.filter((step) -> isEqual(code(key, step), digits))
				.mapToObj(FactorProof.Code::new)
				.findFirst();
		});
	}

	/** What somebody entered, as far as it may prove something. */
	Optional<FactorProof> proof(LoginIdentity identity, String entered) {
		Authenticator app = identity.factors().authenticator();
		Optional<FactorProof> code = (app != null)
				? code(app.secret(), identity.id(), entered).map(FactorProof.class::cast) : Optional.empty();
		return code.or(() -> Optional.of(Base32.typed(entered))
			.filter((it) -> it.length() == RECOVERY * 8 / 5)
			.map((it) -> new FactorProof.Recovery(hash(it, identity.id()))));
	}

	/** Fresh recovery codes, in groups as people read them. */
	public List<String> newRecoveryCodes() {
		return Stream.generate(() -> String.join("-", Base32.of(random(RECOVERY)).split("(?<=\\G.{6})")))
			.limit(RECOVERY_CODES)
			.toList();
	}

	/** As they are stored. */
	static List<String> hashes(List<String> recoveryCodes, String identityId) {
		return recoveryCodes.stream().map((code) -> hash(Base32.typed(code), identityId)).toList();
	}

	private static String hash(String recoveryCode, String identityId) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(MessageDigest.getInstance("SHA-256")
					.digest((identityId + "." + recoveryCode).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String code(SecretKeySpec key, long step) {
		try {
			return this.codes.generateOneTimePasswordString(key,
					Instant.ofEpochMilli(step * this.codes.getTimeStep().toMillis()));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isEqual(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	private byte[] random(int bytes) {
		byte[] random = new byte[bytes];
		this.random.nextBytes(random);
		return random;
	}

}
