package io.liaison.gateway.connection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether the target of a request is well formed (RFC 3986, and UTF-8 within escapes).
 */
final class RequestTarget {

	private static final Pattern ALLOWED = Pattern
		.compile("(?:[/*](?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*+)?+");

	private static final Pattern ORIGIN = Pattern
		.compile("^https?://(?:[A-Za-z0-9.\\-]++|\\[[0-9A-Fa-f:.]++])(?::\\d*+)?(?=[/?]|$)", Pattern.CASE_INSENSITIVE);

	private RequestTarget() {
	}

	static boolean isWellFormed(String target) {
		String local = ORIGIN.matcher(target).replaceFirst("");
		return ALLOWED.matcher(local).matches() && isUnicode(local);
	}

	/** The path alone: query strings may hold what nobody else should read. */
	static String path(String target) {
		String local = ORIGIN.matcher(target).replaceFirst("");
		int query = local.indexOf('?');
		return (query < 0) ? local : local.substring(0, query);
	}

	private static boolean isUnicode(String escaped) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int at = 0; at < escaped.length(); at++) {
			if (escaped.charAt(at) == '%') {
				bytes.write(Integer.parseInt(escaped, at + 1, at + 3, 16));
				at += 2;
			}
			else {
				bytes.write(escaped.charAt(at));
			}
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
