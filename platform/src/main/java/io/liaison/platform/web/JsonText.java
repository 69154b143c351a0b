package io.liaison.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.liaison.platform.problem.Refusal;

/**
 * Whether bytes are text as JSON has it (RFC 8259, 8.1): UTF-8.
 */
final class JsonText {

	private JsonText() {
	}

	/**
	 * @throws Refusal INVALID when they are not
	 */
	static void require(byte[] body) {
		if (text(body).indexOf('\0') >= 0) {
			throw Refusal.invalid("The body is not UTF-8.");
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
