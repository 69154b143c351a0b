package io.liaison.contacts.clientfile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs of a text that was read in another encoding than it was written in.
 */
final class Misreading {

	/** UTF-8 read as Windows: each letter became two, the first of them one of these. */
	private static final Pattern TWO_FOR_ONE = Pattern
		.compile("[\\u00c2-\\u00c5\\u0102\\u0139][\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e"
				+ "\\u0192\\u02c6\\u02dc\\u2013-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]");

	/** Polish read as Western: signs in words where letters should be. */
	private static final Pattern SIGN_IN_WORD = Pattern
		.compile("\\p{L}[\\u00a3\\u00a5\\u00af\\u00b3\\u00b9\\u00bc\\u00be\\u00bf]"
				+ "|[\\u00a3\\u00a5\\u00af\\u00b3\\u00b9\\u00bc\\u00be\\u00bf]\\p{L}|\\p{Ll}\\u0178");

	/**
	 * Czech, Slovak, Hungarian read as Western: letters that no language there has in one
	 * word.
	 */
	private static final Pattern LETTERS_APART = Pattern
		.compile("(?<!\\p{L})(?=\\p{L}*[\\u00e8\\u00ec\\u00f2\\u00f8\\u00f9\\u00fb\\u00f5\\u00c8\\u00cc\\u00d2\\u00d8])"
				+ "\\p{L}*[\\u00e1\\u00ed\\u00fd\\u00fa\\u00c1\\u00cd\\u00dd\\u00da]");

	private static final List<Pattern> SIGNS = List.of(TWO_FOR_ONE, SIGN_IN_WORD, LETTERS_APART);

	private Misreading() {
	}

	static boolean isLikely(String text) {
		return SIGNS.stream().anyMatch((sign) -> sign.matcher(text).find());
	}

}
