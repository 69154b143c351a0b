package io.liaison.contacts.clientfile;

import java.nio.charset.StandardCharsets;

import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.naming.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailProgramFilesTests {

	private static final String GOOGLE = "First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value\n";

	private static final String OUTLOOK = "First Name,Last Name,Company,E-mail Address,E-mail 2 Address\n";

	@Test
	void anOrganizationAloneIsAnAccountWithoutContact() {
		for (String row : new String[] { GOOGLE + ",,Acme,,\n", OUTLOOK + ",,Acme,,\n" }) {
			Row read = read(row);
			assertThat(read.faults()).isEmpty();
			assertThat(read.client().account()).isEqualTo("Acme");
			assertThat(read.client().name()).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ada.lund@x.example,Ada,Lund", "ada@x.example,Ada,", "ada_m-lund99@x.example,Ada,M Lund",
			"123@x.example,123,", "øre@x.example,Øre," })
	void anAddressAloneTellsTheName(String address, String given, String family) {
		Row read = read(GOOGLE + ",,," + address + ",\n");
		assertThat(read.faults()).isEmpty();
		assertThat(read.client().name().given()).isEqualTo(given);
		assertThat(read.client().name().family()).isEqualTo(family);
		assertThat(read.warnings()).hasSize(1);
	}

	@Test
	void aRowWithoutNameOrganizationAndAddressIsStillAFault() {
		assertThat(read(GOOGLE + ",,,,123\n").faults()).hasSize(1);
	}

	@Test
	void theNameInsideAMailServerIsPassedOverForAnAddress() {
		Row read = read(OUTLOOK
				+ "Ada,Lund,,/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=a-b,a@x.example\n");
		assertThat(read.faults()).isEmpty();
		assertThat(read.client().emails()).containsExactly(new EmailAddress("a@x.example"));
		assertThat(read.warnings()).extracting(RowError::column).contains("E-mail Address");
	}

	@Test
	void theNameInsideAMailServerAloneIsAFault() {
		assertThat(read(OUTLOOK + "Ada,Lund,,/O=EXCHANGELABS/cn=ada,\n").faults()).extracting(RowError::column)
			.containsExactly("E-mail Address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Vorname;Nachname;Firma;E-Mail-Adresse;Mobiltelefon",
			"Vorname;Nachname;Firma;E-Mail 2: Adresse;Telefon geschäftlich",
			"Prénom;Nom;Société;Adresse de messagerie;Tél. mobile",
			"PRÉNOM;NOM;SOCIÉTÉ;Adresse de messagerie 2;Téléphone (bureau)",
			"Förnamn;Efternamn;Företag;E-postadress;Mobiltelefon",
			"First Name;Last Name;Company;Email address;Phone number", "First Name;Last Name;Company;Email;Phone" })
	void headersInOtherLanguagesAreRecognised(String header) {
		ClientFile file = file(header + "\nAda;Lund;Acme;ada@x.example;1\n");
		assertThat(file.faults()).isEmpty();
		assertThat(file.format()).isEqualTo("OUTLOOK");
		assertThat(file.warnings()).isEmpty();
		ClientRow row = file.rows().getFirst().client();
		assertThat(row.name().full()).isEqualTo("Ada Lund");
		assertThat(row.account()).isEqualTo("Acme");
		assertThat(row.emails()).containsExactly(new EmailAddress("ada@x.example"));
		assertThat(row.phones()).containsExactly("1");
	}

	@Test
	void aClientListMayNameAddressAndPhoneInFull() {
		ClientRow row = read("Account name,Contact last name,Email address,Phone number\nAcme,Lund,a@x.example,1\n")
			.client();
		assertThat(row.emails()).hasSize(1);
		assertThat(row.phones()).containsExactly("1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a@x.example; b@x.example             | a@x.example b@x.example
			a@x.example, b@x.example             | a@x.example b@x.example
			Ada <a@x.example>                    | a@x.example
			"Lund, Ada" <a@x.example>            | a@x.example
			Ada <a@x.example>; Bo <b@x.example>  | a@x.example b@x.example
			Ada <a@x.example>, Bo <b@x.example>  | a@x.example b@x.example
			mailto:a@x.example                   | a@x.example
			<a@x.example>                        | a@x.example
			a@x.example ::: b@x.example          | a@x.example b@x.example
			""")
	void severalAddressesAndNamesStandInOneCell(String cell, String addresses) {
		assertThat(String.join(" ", AddressCell.addresses(cell))).isEqualTo(addresses);
	}

	private static Row read(String csv) {
		return file(csv).rows().getFirst();
	}

	private static ClientFile file(String csv) {
		return ClientFile.read(csv.getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

}
