package io.liaison.contacts.clientfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileEncodingTests {

	private static final String TEXT = "Name,Größe\nŁódź,1\n";

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	static Stream<Charset> unicode() {
		return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
	}

	@ParameterizedTest
	@MethodSource("unicode")
	void unicodeIsToldByTheLookOfTheBytes(Charset charset) {
		assertThat(FileEncoding.DETECTED.decode(TEXT.getBytes(charset))).isEqualTo(TEXT);
	}

	@ParameterizedTest
	@MethodSource("unicode")
	void aByteOrderMarkDecidesWhateverWasChosenAndIsNoLetter(Charset charset) {
		byte[] marked = ("\uFEFF" + TEXT).getBytes(charset);
		assertThat(FileEncoding.DETECTED.decode(marked)).isEqualTo(TEXT);
		assertThat(FileEncoding.WINDOWS_1252.decode(marked)).isEqualTo(TEXT);
	}

	@Test
	void windows1252IsReadByChoiceAlone() {
		byte[] bytes = "Bäckerei €".getBytes(WINDOWS_1252);
		assertThat(FileEncoding.WINDOWS_1252.decode(bytes)).isEqualTo("Bäckerei €");
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> FileEncoding.DETECTED.decode(bytes));
	}

	@Test
	void whatCannotBeReadIsNamedWithItsLineAndAWayOut() {
		byte[] bytes = "one\ntwo\nthr\u00e9e\n".getBytes(WINDOWS_1252);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> FileEncoding.DETECTED.decode(bytes))
			.satisfies((unreadable) -> {
				assertThat(unreadable.fault().line()).isEqualTo(3);
				assertThat(unreadable.fault().message()).contains("UTF-8", "windows-1252");
			});
	}

	@Test
	void aCharacterThatIsCutOffIsNotRead() {
		byte[] whole = "Łódź".getBytes(StandardCharsets.UTF_8);
		byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> FileEncoding.DETECTED.decode(cut));
	}

	@Test
	void spreadsheetsAndOtherFilesAreNoText() {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileEncoding.WINDOWS_1252.decode(new byte[] { 'P', 'K', 3, 4, 9 }))
			.satisfies((unreadable) -> assertThat(unreadable.fault().message()).contains("CSV"));
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> FileEncoding.WINDOWS_1252.decode(new byte[] { 'G', 'I', 'F', 0, 0, 0 }));
	}

	@Test
	void anEmptyFileIsAnEmptyText() {
		assertThat(FileEncoding.DETECTED.decode(new byte[0])).isEmpty();
		assertThat(FileEncoding.DETECTED.decode(new byte[] { 'a' })).isEqualTo("a");
	}

	@Test
	void encodingsAreChosenByTheirLabels() {
		assertThat(FileEncoding.of("AUTO")).hasValue(FileEncoding.DETECTED);
		assertThat(FileEncoding.of("Windows-1252")).hasValue(FileEncoding.WINDOWS_1252);
		assertThat(FileEncoding.of("DETECTED")).isEmpty();
	}

}
