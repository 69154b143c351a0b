package io.liaison.contacts.clientimport;

import java.util.List;

import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the rows of a file. */
class ImportedRowsTests extends ImportTest {

	@Autowired
	private Events events;

	@Test
	@Behaviour("T1")
	void goodRowsGoInAndBadRowsComeBack() {
		JsonNode done = imported(HEADER + """
				Lighthouse GmbH,COMPANY,LICENCE,Ada,Lund,ada@lighthouse.example,,+49 30 1,Europe/Berlin,Primary Admin,,
				Lighthouse GmbH,,,Bo,Lund,bo@lighthouse.example,,,,,,
				Lighthouse GmbH,,,Cy,Lund,not an address,,,,,,
				Lighthouse GmbH,,,Di,Lund,di@lighthouse.example,,,,Primary Admin,,
				,,,Ed,Lund,ed@lighthouse.example,,,,,,
				Familie Lund,FAMILY,,Ada,Lund,ada@lighthouse.example,,,,,,
				""");
		assertThat(done.at("/accountsCreated").asInt()).isEqualTo(2);
		assertThat(done.at("/contactsCreated").asInt()).isEqualTo(2);
		assertThat(done.at("/linksCreated").asInt()).isEqualTo(3);
		assertThat(done.at("/rows").asInt()).isEqualTo(6);
		assertThat(list(done.at("/errors")))
			.extracting((error) -> error.at("/line").asInt() + " " + error.at("/column").asString())
			.containsExactly("4 Email", "5 Roles", "6 Account name");
		JsonNode account = account("Lighthouse GmbH");
		assertThat(account.at("/programme").asString()).isEqualTo("LICENCE");
		assertThat(list(account.at("/contacts"))).extracting((contact) -> contact.at("/name").asString())
			.containsExactly("Ada Lund", "Bo Lund");
		assertThat(list(account.at("/contacts/0/roles"))).extracting(JsonNode::asString)
			.containsExactly("member", "licence.primary-admin");
		assertThat(account.at("/contacts/0/emails/0/address").asString()).isEqualTo("ada@lighthouse.example");
	}

	@Test
	@Behaviour("T2")
	void aPersonsLanguageIsTakenFromTheFirstRowThatTellsIt() {
		imported("Account name,Contact first name,Contact last name,Email,Language\n"
				+ "Tongue Ltd,Liv,Tongue,liv@tongue.example,\nTongue Two,Liv,Tongue,liv@tongue.example,sv\n"
				+ "Tongue Three,Liv,Tongue,liv@tongue.example,fr\n");
		JsonNode liv = this.staff.get("/api/contacts?query=liv%20tongue").expect(200).json();
		assertThat(liv.at("/items/0/language").asString()).isEqualTo("sv");
	}

	@Test
	void rejectedRowsCanBeCorrectedAndSentAgain() {
		JsonNode done = imported(HEADER + "=Formula & Co,,,Fay,Form,fay@formula.example,,+49 1,,Emperor,,\n");
		assertThat(done.at("/errors/0/column").asString()).isEqualTo("Roles");
		String rejected = this.staff.get("/api/imports/" + done.at("/id").asString() + "/rejected-rows")
			.expect(200)
			.text();
		assertThat(rejected).contains("'=Formula & Co", "'+49 1", "Import remark");
		JsonNode corrected = imported(rejected.replace("Emperor", "client"));
		assertThat(counts(corrected)).containsExactly(1, 1, 1);
		assertThat(account("Formula Co").at("/name").asString()).isEqualTo("=Formula & Co");
		assertThat(account("Formula Co").at("/contacts/0/phones/0").asString()).isEqualTo("+49 1");
	}

	@Test
	@Behaviour("D21")
	void theSameAddressUnderAnotherNameIsAContactOfItsOwnWithAWarning() {
		JsonNode done = imported(HEADER + "Couple,FAMILY,,Eve,Pair,pair@couple.example,,,,,,\n"
				+ "Couple,,,Max,Pair,pair@couple.example,,,,,,\n");
		assertThat(counts(done)).containsExactly(1, 2, 2);
		assertThat(done.at("/warnings/0/line").asInt()).isEqualTo(3);
	}

	@Test
	@Behaviour({ "T5", "D22" })
	void settingsThatNobodyCarriesOutYetAreWarningsOfTheirRow() {
		JsonNode done = imported(HEADER + "Settings Ltd,,,Sue,Setting,sue@settings.example,,,,,yes,VIP\n"
				+ "Settings Ltd,,,Tom,Setting,,,,,,yes,\n");
		assertThat(list(done.at("/warnings"))).extracting((warning) -> warning.at("/column").asString())
			.contains("Login", "Tags");
		assertThat(list(done.at("/errors"))).extracting((error) -> error.at("/line").asInt()).containsExactly(3);
	}

	@Test
	void anAmbiguousAccountIsAnErrorOfItsRows() {
		this.staff.post("/api/accounts", java.util.Map.of("name", "Ambiguous Ltd")).expect(201);
		this.staff.post("/api/accounts", java.util.Map.of("name", "AMBIGUOUS  ltd")).expect(201);
		JsonNode done = imported(HEADER + "Ambiguous Ltd,,,Am,Big,,,,,,,\n");
		assertThat(counts(done)).containsExactly(0, 0, 0);
		assertThat(done.at("/errors/0/column").asString()).isEqualTo("Account name");
	}

	@Test
	void rowsGoToTheAccountThatExistsAndToItsContacts() {
		String accountId = this.staff.post("/api/accounts", java.util.Map.of("name", "Existing Ltd"))
			.expect(201)
			.at("/id");
		String contactId = this.staff
			.post("/api/contacts",
					java.util.Map.of("givenName", "Ex", "familyName", "Ist", "emails", List.of("ex@existing.example")))
			.expect(201)
			.at("/id");
		JsonNode done = imported(HEADER + "existing ltd,,,Ex,Ist,EX@existing.example,,,,,,\n"
				+ "Existing Ltd,,,New,Ist,new@existing.example,,,,,,\n");
		assertThat(counts(done)).containsExactly(0, 1, 2);
		JsonNode account = this.staff.get("/api/accounts/" + accountId).expect(200).json();
		assertThat(list(account.at("/contacts"))).extracting((contact) -> contact.at("/contactId").asString())
			.contains(contactId);
		this.events.await("contacts.account.v1", "io.liaison.contacts.account-imported.v1", accountId);
	}

	@Test
	void peopleWithoutOrganizationGetAnAccountOfTheirOwnOrNone() {
		String csv = "First Name,Last Name,Organization Name,E-mail 1 - Value\nSolo,Alone,,solo@alone.example\n"
				+ "Solo,Alone,,other@alone.example\n";
		assertThat(counts(completed(upload(this.staff, "?withoutOrganization=CONTACT_ONLY", csv).header("Location"))))
			.containsExactly(0, 2, 0);
		assertThat(counts(imported(csv))).containsExactly(2, 0, 2);
		assertThat(counts(imported(csv))).containsExactly(0, 0, 0);
	}

}
