package io.liaison.access.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * NIST SP 800-63B-4, 3.1.1: long enough, not a known bad one, and no other rule. Length
 * counts Unicode characters after NFC.
 */
@Component
public class PasswordRules {

	/** For a password that is the only factor. */
	public static final int MIN_LENGTH = 15;

	static final int MAX_LENGTH = 256;

	private static final int LEAST_DIFFERENT = 5;

	private final LoginIdentities identities;

	private final Set<String> blocked = blocklist();

	PasswordRules(LoginIdentities identities) {
		this.identities = identities;
	}

	/**
	 * Says no to a password that this identity should not have.
	 * @throws Refusal INVALID, of a type that the pages have a sentence for
	 */
	public void check(String password, String identityId) {
		String text = Normalizer.normalize(password, Normalizer.Form.NFC);
		int length = text.codePointCount(0, text.length());
		if (length < MIN_LENGTH) {
			throw refused("password-too-short", "At least " + MIN_LENGTH + " characters are needed.");
		}
		if (length > MAX_LENGTH) {
			throw refused("password-too-long", "At most " + MAX_LENGTH + " characters are taken.");
		}
		if (text.codePoints().distinct().count() < LEAST_DIFFERENT || this.blocked.contains(essence(text))
				|| this.identities.idOf(text).equals(identityId)) {
			throw refused("password-guessable", "That password is among the first ones that somebody would try.");
		}
	}

	private static Refusal refused(String type, String detail) {
		return Refusal.of(Kind.INVALID, type, detail);
	}

	/** What is left when nobody looks at case, separators and digits at the ends. */
	private static String essence(String text) {
		String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
		String bare = letters.replaceAll("^\\d+|\\d+$", "");
		return bare.isEmpty() ? letters : bare;
	}

	private static Set<String> blocklist() {
		try {
			return new ClassPathResource("blocked-passwords.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.map(PasswordRules::essence)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
