package io.liaison.contacts.clientfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the letters of a file are written. A byte order mark always decides; without one a
 * file is UTF-8 or UTF-16, and Windows-1252 only when somebody says so, for every file
 * can be read as that.
 */
public enum FileEncoding {

	/** UTF-8 or UTF-16, by the look of the bytes */
	DETECTED("auto"),

	/** what spreadsheets in Western Europe write as "CSV" */
	WINDOWS_1252("windows-1252"),

	/** what spreadsheets in Central Europe write as "CSV" */
	WINDOWS_1250("windows-1250");

	private final String label;

	FileEncoding(String label) {
		this.label = label;
	}

	/** The name used in requests. */
	public String label() {
		return this.label;
	}

	/** By the name used in requests. */
	public static Optional<FileEncoding> of(String label) {
		return Arrays.stream(values()).filter((encoding) -> encoding.label.equalsIgnoreCase(label)).findFirst();
	}

	/**
	 * @throws UnreadableFile when the bytes are no text in this encoding
	 */
	String decode(byte[] bytes) {
		if (startsWith(bytes, 'P', 'K', 3, 4)) {
			throw new UnreadableFile("This is a spreadsheet or an archive. Save it as CSV (UTF-8).");
		}
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			return decode(bytes, 3, StandardCharsets.UTF_8);
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return decode(bytes, 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return decode(bytes, 2, StandardCharsets.UTF_16BE);
		}
		if (this != DETECTED) {
			return decode(bytes, 0, Charset.forName(this.label));
		}
		// the header is ASCII: every other byte of UTF-16 is zero there
		if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
			return decode(bytes, 0, StandardCharsets.UTF_16LE);
		}
		if (bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0) {
			return decode(bytes, 0, StandardCharsets.UTF_16BE);
		}
		return decode(bytes, 0, StandardCharsets.UTF_8);
	}

	/**
	 * What makes it likely that another encoding was meant.
	 * @param text as decoded
	 */
	List<RowError> doubts(byte[] bytes, String text) {
		if (this == DETECTED || !Misreading.isLikely(text)) {
			return List.of();
		}
		return List.of(RowError.ofFile("The text looks wrong where letters have accents. It was read as " + this.label
				+ "; UTF-8 and UTF-16 were tried before and " + (isUtf8(bytes) ? "UTF-8 fits" : "do not fit")
				+ ". Save the file as UTF-8, or choose another encoding: "
				+ Arrays.stream(values()).map(FileEncoding::label).collect(Collectors.joining(", ")) + "."));
	}

	private static boolean isUtf8(byte[] bytes) {
		try {
			decode(bytes, 0, StandardCharsets.UTF_8);
			return true;
		}
		catch (UnreadableFile ex) {
			return false;
		}
	}

	private static String decode(byte[] bytes, int from, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
		CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
		CoderResult result = decoder.decode(in, out, true);
		out.flip();
		if (result.isError()) {
			int line = 1 + (int) out.chars().filter((character) -> character == '\n').count();
			throw new UnreadableFile(new RowError(line, null, "The file is not written in " + charset.name()
					+ ". Save it as UTF-8, or choose the encoding windows-1252."));
		}
		if (out.chars().anyMatch((character) -> character == 0)) {
			throw new UnreadableFile("This is not a text file. Save it as CSV (UTF-8).");
		}
		return out.toString();
	}

	private static boolean startsWith(byte[] bytes, int... signature) {
		if (bytes.length < signature.length) {
			return false;
		}
		for (int i = 0; i < signature.length; i++) {
			if ((bytes[i] & 0xFF) != signature[i]) {
				return false;
			}
		}
		return true;
	}

}
