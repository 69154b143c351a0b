package io.liaison.contacts.clientfile;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientFormatTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Account name,Contact first name          | CLIENT_LIST
			Contact last name,First Name,Company     | CLIENT_LIST
			First Name,Last Name,E-mail 1 - Value    | GOOGLE_CONTACTS
			Given Name,Family Name                   | GOOGLE_CONTACTS
			First Name,Last Name,Labels              | GOOGLE_CONTACTS
			First Name,Last Name,E-mail Address      | OUTLOOK
			First Name,Last Name,Company             | OUTLOOK
			Last Name,Business Phone                 | OUTLOOK
			""")
	void aFileIsToldByItsHeader(String header, String format) {
		assertThat(ClientFormat.of(header(header))).map(ClientFormat::name).hasValue(format);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Name,Surname", "First Name,Last Name", "Email,Phone", "x" })
	void anotherHeaderIsOfNoKind(String header) {
		assertThat(ClientFormat.of(header(header))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "email,true", "e-mail 3,true", "phone 12,true", "signatory,true", "email x,false", "job title,true" })
	void aClientListReadsItsColumnsAlone(String key, boolean read) {
		assertThat(new ClientList().knows(key)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "e-mail 1 - value,true", "e-mail 1 - label,true", "phone 2 - value,true", "photo,true",
			"given name yomi,false", "birthday,false", "notes,false", "address 1 - street,false" })
	void whatGoogleTellsAndWeDoNotKeepIsNoticed(String key, boolean passedOver) {
		assertThat(new GoogleContacts().knows(key)).isEqualTo(passedOver);
	}

	@ParameterizedTest
	@CsvSource({ "e-mail 2 address,true", "home phone 2,true", "car phone,false", "e-mail display name,true",
			"business street,false", "categories,true", "job title,true" })
	void whatOutlookTellsAndWeDoNotKeepIsNoticed(String key, boolean passedOver) {
		assertThat(new OutlookContacts().knows(key)).isEqualTo(passedOver);
	}

	@Test
	void aNameAsAWholeIsTakenWhereGoogleHasNoParts() {
		ClientRow row = row(new GoogleContacts(), "Name,Given Name,Family Name,E-mail 1 - Value", "Ada Lund,,,");
		assertThat(row.name().given()).isEqualTo("Ada Lund");
		assertThat(row.name().family()).isNull();
	}

	@Test
	void middleNamesBelongToTheGivenOnes() {
		assertThat(row(new OutlookContacts(), "First Name,Middle Name,Last Name,Company", "Ada,M.,Lund,Acme").name()
			.given()).isEqualTo("Ada M.");
	}

	@Test
	void outlookSeparatesAddressesInACellInTwoWays() {
		assertThat(row(new OutlookContacts(), "First Name,E-mail Address",
				"Ada,a@acme.example;b@acme.example ::: c@acme.example")
			.emails()).hasSize(3);
	}

	@Test
	void onlyAClientListNamesTypesProgrammesAndRoles() {
		ClientRow row = row(new ClientList(), "Account name,Contact last name,Account type,Programme,Roles",
				"Acme,Lund,family,licence,admin|reader");
		assertThat(row.type()).hasToString("FAMILY");
		assertThat(row.programme()).isEqualTo("licence");
		assertThat(row.roles()).containsExactly("admin", "reader");
		ClientRow google = row(new GoogleContacts(), "First Name,Organization Name", "Ada,Acme");
		assertThat(google.type()).isNull();
		assertThat(google.programme()).isNull();
		assertThat(google.roles()).isEmpty();
	}

	private static ClientRow row(ClientFormat format, String header, String row) {
		Header columns = header(header);
		Cells cells = new Cells(2, columns, List.of(row.split(",", -1)));
		ClientRow read = format.read(cells, columns);
		assertThat(cells.faults()).isEmpty();
		return read;
	}

	private static Header header(String columns) {
		return new Header(List.of(columns.split(",")));
	}

}
