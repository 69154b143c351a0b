package io.liaison.access.identity.proof;

import java.math.BigInteger;
import java.util.Locale;

/** Base32 (RFC 4648, 6) of whole groups of five bytes, for people to type. */
public final class Base32 {

	private Base32() {
	}

	public static String of(byte[] bytes) {
		String digits = new BigInteger(1, bytes).toString(32);
		StringBuilder text = new StringBuilder("0".repeat(bytes.length * 8 / 5 - digits.length()) + digits);
		for (int i = 0; i < text.length(); i++) {
			int value = Character.digit(text.charAt(i), 32);
			text.setCharAt(i, (char) ((value < 26) ? 'A' + value : '2' + value - 26));
		}
		return text.toString();
	}

	/** As somebody typed it: in upper case, without what is none of it. */
	public static String typed(String text) {
		return text.toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'I').replaceAll("[^A-Z2-7]", "");
	}

}
