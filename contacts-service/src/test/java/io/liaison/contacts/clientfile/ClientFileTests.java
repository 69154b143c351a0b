package io.liaison.contacts.clientfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.contacts.clientfile.ClientFile.Row;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientFileTests {

	private static final String HEADER = "Account name,Account type,Programme,Contact first name,Contact last name,"
			+ "Email,Email 2,Phone,Time zone,Roles,Login,Send invitation,Notify,Email sync,Signatory,Tags,Language\n";

	@Test
	@Behaviour("T2")
	void aClientListIsOneContactARow() {
		ClientFile file = read(HEADER
				+ "Acme,company,LICENCE,Ada,Lund,Ada@Acme.example,ada@home.example,+49 1,Europe/Berlin,\"Primary Admin; x\",no,,,,,,sv\n");
		assertThat(file.format()).isEqualTo("CLIENT_LIST");
		ClientRow row = file.rows().getFirst().client();
		assertThat(row.account()).isEqualTo("Acme");
		assertThat(row.type()).hasToString("COMPANY");
		assertThat(row.name().full()).isEqualTo("Ada Lund");
		assertThat(row.emails()).containsExactly(new EmailAddress("ada@acme.example"),
				new EmailAddress("ada@home.example"));
		assertThat(row.roles()).containsExactly("Primary Admin", "x");
		assertThat(row.language()).isEqualTo("sv");
		assertThat(row.line()).isEqualTo(2);
	}

	@Test
	void onlyTheNamesAreRequired() {
		assertThat(read("Account name,Contact last name\nAcme,Lund\n").rows().getFirst().client()).isNotNull();
		assertThat(faults(read("Account name,Contact last name\n,Lund\nAcme,\n"))).containsExactly("2 Account name",
				"3 Contact last name");
	}

	@Test
	void googleContactsOfTodayAreRead() {
		ClientRow row = read("First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
				+ "E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value\n"
				+ "Ada,M,Lund,Acme,CEO,* myContacts,Work,a@acme.example ::: b@acme.example,c@acme.example,,1 ::: 2\n")
			.rows()
			.getFirst()
			.client();
		assertThat(row.name().full()).isEqualTo("Ada M Lund");
		assertThat(row.account()).isEqualTo("Acme");
		assertThat(row.emails()).hasSize(3);
		assertThat(row.phones()).containsExactly("1", "2");
	}

	@Test
	void olderGoogleContactsAreRead() {
		ClientFile file = read("Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,"
				+ "E-mail 1 - Value,Organization 1 - Name\nAda Lund,Ada,,Lund,* My Contacts,* Work,a@acme.example,Acme\n");
		assertThat(file.format()).isEqualTo("GOOGLE_CONTACTS");
		assertThat(file.rows().getFirst().client().account()).isEqualTo("Acme");
		assertThat(file.warnings()).isEmpty();
	}

	@Test
	void outlookContactsAreRead() {
		ClientFile file = read("First Name,Last Name,Company,Job Title,E-mail Address,E-mail 2 Address,"
				+ "E-mail 3 Address,Business Phone,Mobile Phone,Categories\n"
				+ "Ada,Lund,,Boss,a@acme.example,,c@acme.example,1,2,Red\n");
		assertThat(file.format()).isEqualTo("OUTLOOK");
		ClientRow row = file.rows().getFirst().client();
		assertThat(row.account()).isNull();
		assertThat(row.emails()).hasSize(2);
		assertThat(row.phones()).containsExactly("1", "2");
		assertThat(row.title()).isEqualTo("Boss");
		assertThat(file.warnings()).isEmpty();
	}

	static Stream<Charset> unicode() {
		return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.MethodSource("unicode")
	void unicodeIsReadWithAndWithoutAByteOrderMark(Charset charset) {
		for (String mark : List.of("", "\uFEFF")) {
			byte[] bytes = (mark + "Account name,Contact last name\nBäckerei,Łund\n").getBytes(charset);
			ClientRow row = ClientFile.read(bytes, FileEncoding.DETECTED).rows().getFirst().client();
			assertThat(row.account()).isEqualTo("Bäckerei");
			assertThat(row.name().full()).isEqualTo("Łund");
		}
	}

	@Test
	void windows1252IsReadByChoiceAndOtherwiseNamedWithItsLine() {
		byte[] bytes = "Account name,Contact last name\nA,B\nBäckerei,Lund\n".getBytes(Charset.forName("windows-1252"));
		ClientFile refused = ClientFile.read(bytes, FileEncoding.DETECTED);
		assertThat(refused.faults().getFirst().line()).isEqualTo(3);
		assertThat(refused.faults().getFirst().message()).contains("windows-1252");
		assertThat(
				ClientFile.read(bytes, FileEncoding.of("Windows-1252").orElseThrow()).rows().get(1).client().account())
			.isEqualTo("Bäckerei");
	}

	@ParameterizedTest
	@ValueSource(chars = { ',', ';', '\t' })
	void theSeparatorIsRecognised(char separator) {
		String csv = "Account name|Contact first name|Contact last name\r\n\"A, B; C\"|Ada|Lund\r\n".replace('|',
				separator);
		assertThat(read(csv).rows().getFirst().client().account()).isEqualTo("A, B; C");
	}

	@Test
	void aQuoteThatIsNotClosedIsAnErrorOfItsRowAndTheOthersAreRead() {
		ClientFile file = read("""
				Account name,Contact last name
				Good,One

				Bad,"Two
				Good,"Three"
				Worse,"Fo"ur
				"Good",Five
				Last,"Six
				""");
		assertThat(faults(file)).containsExactly("4 null", "6 null", "8 null");
		assertThat(file.rows().stream().map(Row::client).filter((it) -> it != null)).extracting(ClientRow::line)
			.containsExactly(2, 5, 7);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			Contact first name,Contact last name | Account name
			Account name,Email                   | Contact first name
			Account name,Contact last name,ACCOUNT NAME | ACCOUNT NAME
			Name,Surname                         | ~~
			E-mail Address,Company               | First Name
			""")
	void aMissingOrDoubleHeaderIsNamed(String header, String column) {
		RowError fault = read(header + "\nA,B,C\n").faults().getFirst();
		assertThat(fault.line()).isEqualTo(1);
		assertThat((fault.column() != null) ? fault.column() : "").isEqualTo(column);
	}

	@Test
	void whatIsNoTextIsNamed() {
		assertThat(ClientFile.read(new byte[] { 'P', 'K', 3, 4, 0, 0 }, FileEncoding.DETECTED).faults()).hasSize(1);
		assertThat(ClientFile.read(new byte[0], FileEncoding.DETECTED).faults()).hasSize(1);
		assertThat(read("\n\n").faults()).hasSize(1);
		assertThat(read("Account name,Contact last name\nA\0,B\n").faults()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "Email,not an address", "Email 2,a@", "Time zone,Mars/Base", "Language,Swedish please",
			"Login,perhaps", "Login,yes", "Account type,SHIP", "Phone,12345678901234567890123456789012345678901" })
	void aWrongCellIsAnErrorOfItsColumn(String column, String cell) {
		List<String> columns = List.of(HEADER.strip().split(","));
		String[] cells = new String[columns.size()];
		java.util.Arrays.fill(cells, "");
		cells[0] = "Acme";
		cells[3] = "Ada";
		cells[columns.indexOf(column)] = cell;
		assertThat(faults(read(HEADER + String.join(",", cells) + "\n"))).containsExactly("2 " + column);
	}

	@Test
	void aRowWithMoreCellsThanTheHeaderIsAnError() {
		assertThat(faults(read("Account name,Contact last name\nAcme, Inc,Lund\n"))).containsExactly("2 null");
	}

	@Test
	void blankRowsAreLeftOut() {
		assertThat(read("Account name,Contact last name\n,\n \n\nAcme,Lund\n").rows()).hasSize(1);
	}

	@Test
	void tooManyRowsAreAnErrorOfTheFile() {
		assertThat(read("Account name,Contact last name\n" + "A,B\n".repeat(ClientFile.MAX_ROWS + 1)).faults())
			.hasSize(1);
		assertThat(read("Account name,Contact last name\n" + "A,B\n".repeat(ClientFile.MAX_ROWS)).faults()).isEmpty();
	}

	@Test
	void manyBrokenRowsAreReadInReasonableTime() {
		ClientFile file = read("Account name,Contact last name\n" + "A,\"B\n".repeat(20_001));
		assertThat(file.rows()).hasSize(20_001).allSatisfy((row) -> assertThat(row.broken()).isTrue());
	}

	@Test
	void rejectedRowsComeBackWithRemarksAndFormulasQuoted() {
		ClientFile file = read("Account name;Contact last name;Email\n=Acme;Lund;wrong\nBeta;Good;\n@C;-D;wrong\n");
		Map<Integer, List<RowError>> faults = Map.of(2, file.rows().get(0).faults(), 4, file.rows().get(2).faults());
		String csv = new String(RejectedRows.csv(file, faults), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFFAccount name;Contact last name;Email;Import remark\r\n'=Acme;Lund;wrong;")
			.doesNotContain("Beta");
		ClientFile again = read(csv.replace(";wrong;", ";right@acme.example;"));
		assertThat(again.rows()).extracting((row) -> row.client().account()).containsExactly("=Acme", "@C");
		assertThat(again.rows().get(1).client().name().full()).isEqualTo("-D");
		assertThat(again.warnings()).isEmpty();
		assertThat(new String(RejectedRows.csv(read(csv), Map.of(2, read(csv).rows().getFirst().faults())),
				StandardCharsets.UTF_8))
			.containsOnlyOnce("Import remark");
	}

	private static ClientFile read(String csv) {
		return ClientFile.read(csv.getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

	private static List<String> faults(ClientFile file) {
		assertThat(file.faults()).isEmpty();
		return file.rows()
			.stream()
			.flatMap((row) -> row.faults().stream())
			.map((fault) -> fault.line() + " " + fault.column())
			.toList();
	}

}
