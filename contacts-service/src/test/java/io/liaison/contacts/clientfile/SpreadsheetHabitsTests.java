package io.liaison.contacts.clientfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.liaison.contacts.clientfile.ClientFile.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetHabitsTests {

	private static final String HEADER = "Account name;Contact last name;Phone\n";

	@ParameterizedTest
	@ValueSource(strings = { "sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", ";;;\n", ";;;\n;;\n", "sep=;\n;;\n", " ; ;\n" })
	void whatStandsBeforeTheHeaderIsSkipped(String before) {
		ClientFile file = read(before + HEADER + "Acme, Inc;Lund;1\n");
		assertThat(file.faults()).isEmpty();
		assertThat(file.rows()).singleElement().satisfies((row) -> {
			assertThat(row.client().account()).isEqualTo("Acme, Inc");
			assertThat(row.line()).isEqualTo(2 + before.chars().filter((character) -> character == '\n').count());
		});
	}

	@Test
	void theDelimiterThatTheFileNamesIsObeyed() {
		assertThat(read("sep=|\nAccount name|Contact last name\nA,B;C|Lund\n").rows().getFirst().client().account())
			.isEqualTo("A,B;C");
	}

	@Test
	void aSurplusCellIsTakenWhenItIsEmpty() {
		ClientFile file = read(HEADER + "Acme;Lund;1;\nAcme;Berg;1;\u00a0;\nAcme;Dahl;1;x\n");
		assertThat(file.rows()).extracting((row) -> row.faults().size()).containsExactly(0, 0, 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4.91701E+11", "4,91701E+11", "+4.9E11", "49e10" })
	void aRoundedPhoneIsNoneAnyMore(String cell) {
		Row row = read(HEADER + "Acme;Lund;" + cell + "\n").rows().getFirst();
		assertThat(row.client().phones()).isEmpty();
		assertThat(row.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("not a phone number any more"));
	}

	@ParameterizedTest
	@CsvSource({ "windows-1250,Łódź", "windows-1250,Paweł", "windows-1250,Dvořák", "windows-1250,Jiří",
			"windows-1250,Wąs", "UTF-8,Müller", "UTF-8,Åsa" })
	void aTextReadInAnotherEncodingLooksWrong(String written, String name) {
		List<RowError> warnings = read1252(name, Charset.forName(written)).warnings();
		assertThat(warnings).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("windows-1252", "UTF-8", "UTF-16",
					"windows-1250"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Müller", "Élève", "Bjørnsøn", "Peña", "Åsa", "Façade", "Nàpoli", "Muñoz & Íñigo", "100 €",
			"Žižek", "Père Noël où", "João" })
	void whatIsWrittenSoIsNotDoubted(String name) {
		assertThat(read1252(name, Charset.forName("windows-1252")).warnings()).isEmpty();
	}

	@Test
	void centralEuropeanFilesAreReadByChoice() {
		byte[] bytes = (HEADER + "Łódź;Dvořák;1\n").getBytes(Charset.forName("windows-1250"));
		ClientFile file = ClientFile.read(bytes, FileEncoding.of("windows-1250").orElseThrow());
		assertThat(file.rows().getFirst().client().account()).isEqualTo("Łódź");
		assertThat(file.warnings()).isEmpty();
	}

	@Test
	void cellsAreTextOfTheOneForm() {
		Row row = read(HEADER + "\u200bAcme\u00a0;\u3000;\n").rows().getFirst();
		assertThat(row.faults()).extracting(RowError::column).containsExactly("Contact last name");
		assertThat(read(HEADER + "\u200bAcme\u00a0;Lund;\n").rows().getFirst().client().account()).isEqualTo("Acme");
		assertThat(read("Account name;Contact last name;Email\nAcme;Lund;ada@x.example\u00a0\n").rows()
			.getFirst()
			.client()
			.emails()
			.getFirst()
			.value()).isEqualTo("ada@x.example");
	}

	private static ClientFile read1252(String name, Charset written) {
		return ClientFile.read((HEADER + name + ";Lund;1\n").getBytes(written), FileEncoding.WINDOWS_1252);
	}

	private static ClientFile read(String csv) {
		return ClientFile.read(csv.getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

}
