package io.liaison.platform.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import io.liaison.platform.problem.Refusal;

/**
 * The one form of an e-mail address by which addresses are compared, hashed and stored:
 * as {@link Text}, lower case, domain in ASCII (IDNA).
 */
public final class EmailNormalizer {

	// an atom of RFC 5321 with RFC 6531's letters; neither quoted nor with a comment
	private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Z}\"(),:;<>@\\[\\\\\\]]{1,64}");

	private static final Pattern DOMAIN = Pattern
		.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

	// the JDK maps these to other letters, and with them to somebody else's domain
	private static final Pattern DEVIATIONS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

	private EmailNormalizer() {
	}

	/**
	 * @throws Refusal INVALID for what is no address
	 */
	public static String normalise(String address) {
		String text = Normalizer.normalize(Text.of(address).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		int at = text.lastIndexOf('@');
		String local = text.substring(0, Math.max(at, 0));
		String domain = ascii(text.substring(at + 1));
		boolean dots = local.startsWith(".") || local.endsWith(".") || local.contains("..");
		if (dots || !LOCAL_PART.matcher(local).matches() || !DOMAIN.matcher(domain).matches()
				|| local.getBytes(StandardCharsets.UTF_8).length > 64) {
			throw noAddress();
		}
		return local + "@" + domain;
	}

	private static String ascii(String domain) {
		if (DEVIATIONS.matcher(domain).find()) {
			throw Refusal.invalid("Write this e-mail domain in its ASCII form (xn--).");
		}
		try {
			return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw noAddress();
		}
	}

	private static Refusal noAddress() {
		return Refusal.invalid("This is not an e-mail address.");
	}

}
