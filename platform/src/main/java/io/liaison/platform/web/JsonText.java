package io.liaison.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.liaison.platform.problem.Refusal;

/**
 * Whether bytes are text as JSON has it (RFC 8259, 8.1 and 8.2): UTF-8, without halves of
 * characters, which no store and no mail can keep.
 */
final class JsonText {

	/** How long an escape by number is. */
	private static final int ESCAPE = 6;

	private JsonText() {
	}

	/**
	 * @throws Refusal INVALID when they are not
	 */
	static void require(byte[] body) {
		String text = text(body);
		if (text.indexOf('\0') >= 0) {
			throw Refusal.invalid("The body is not UTF-8.");
		}
		if (hasHalf(text)) {
			throw Refusal.invalid("The body has half of a surrogate pair.");
		}
	}

	private static boolean hasHalf(String text) {
		for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
			char escaped = escaped(text, at);
			if (Character.isHighSurrogate(escaped) && Character.isLowSurrogate(escaped(text, at + ESCAPE))) {
				at += 2 * ESCAPE;
			}
			else if (Character.isSurrogate(escaped)) {
				return true;
			}
			else {
				at += 2;
			}
		}
		return false;
	}

	/** The character that an escape there stands for; 0 where there is none. */
	private static char escaped(String text, int at) {
		if (!text.startsWith("\\u", at) || at + ESCAPE > text.length()) {
			return 0;
		}
		try {
			return (char) Integer.parseInt(text, at + 2, at + ESCAPE, 16);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static String text(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			throw Refusal.invalid("The body is not UTF-8.");
		}
	}

}
