package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ImportApiTests {

	private static final String HEADER = "Account name,Account type,Programme,Contact first name,Contact last name,Email,Email 2,Phone,Time zone,Roles,Login,Tags\n";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api.as(this.tokens.staff("imports.run", "accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage"));
	}

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
	void theSameFileAgainIsANewImportThatCreatesNothing() {
		String csv = HEADER + "Twice Ltd,,,Ann,Twice,ann@twice.example,ann2@twice.example,,,,,\n"
				+ "Twice Ltd,,,Ann,Twice,ann2@twice.example,,,,,,\nTwice Ltd,,,No,Address,,,,,,,\n";
		JsonNode first = imported(csv);
		assertThat(first.at("/contactsCreated").asInt()).isEqualTo(2);
		JsonNode again = imported(csv);
		assertThat(again.at("/id")).isNotEqualTo(first.at("/id"));
		assertThat(counts(again)).containsExactly(0, 0, 0);
		assertThat(again.at("/errors")).isEmpty();
	}

	@Test
	void theSameKeyIsTheSameImport() {
		String csv = HEADER + "Keyed Ltd,,,Kay,Keyed,kay@keyed.example,,,,,,\n";
		Api keyed = this.staff.idempotencyKey("import-1");
		String first = upload(keyed, "", csv).expect(202).header("Location");
		completed(first);
		assertThat(upload(keyed, "", csv).expect(202).header("Location")).isEqualTo(first);
		assertThat(upload(keyed, "", csv + "Other,,,O,Ther,,,,,,,\n").status()).isEqualTo(422);
	}

	@Test
	void oneOfTwoFilesUnderOneKeyIsRefusedAndLeavesNothing() throws Exception {
		for (int i = 0; i < 6; i++) {
			Api keyed = this.staff.idempotencyKey("race-" + i);
			List<String> names = List.of("Racing" + i + "a", "Racing" + i + "b");
			List<Callable<Answer>> uploads = names.stream()
				.map((name) -> (Callable<Answer>) () -> upload(keyed, "",
						HEADER + name + ",,,Ra,Cer," + name + "@race.example,,,,,,\n"))
				.toList();
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				List<Answer> answers = new ArrayList<>();
				for (Future<Answer> answer : threads.invokeAll(uploads)) {
					answers.add(answer.get());
				}
				int accepted = (answers.getFirst().status() == 202) ? 0 : 1;
				completed(answers.get(accepted).expect(202).header("Location"));
				assertThat(answers.get(1 - accepted).status()).isEqualTo(422);
				assertThat(account(names.get(accepted)).at("/name").asString()).isEqualTo(names.get(accepted));
				assertThat(this.staff.get("/api/accounts?query=" + names.get(1 - accepted)).json().at("/items"))
					.isEmpty();
			}
		}
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
	void aPreviewTellsTheSameAndStoresNothing() {
		String csv = HEADER
				+ "Preview Ltd,,,Pre,View,pre@preview.example,,,,,,\nPreview Ltd,,,Bad,Zone,,,,Mars/Base,,,\n";
		Answer preview = this.staff.upload("/api/import-previews", "file", "a.csv", "text/csv", csv).expect(200);
		assertThat(counts(preview.json())).containsExactly(1, 1, 1);
		assertThat(preview.at("/errors/0/column")).isEqualTo("Time zone");
		assertThat(this.staff.get("/api/accounts?query=preview").expect(200).json().at("/items")).isEmpty();
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

	@Test
	void aThousandContactsFitIntoAnAccountAndTheNextIsAnError() {
		StringBuilder csv = new StringBuilder("Account name,Contact first name\n");
		for (int i = 0; i <= 1_000; i++) {
			csv.append("Crowd Ltd,Person").append(i).append('\n');
		}
		JsonNode done = imported(csv.toString());
		assertThat(counts(done)).containsExactly(1, 1_000, 1_000);
		assertThat(done.at("/errors/0/line").asInt()).isEqualTo(1_002);
	}

	@Test
	void aFileThatCannotBeReadIsCompletedWithItsError() {
		JsonNode done = imported("Name,Surname\nA,B\n");
		assertThat(done.at("/errors/0/line").asInt()).isEqualTo(1);
		assertThat(counts(done)).containsExactly(0, 0, 0);
	}

	@Test
	void aFileThatIsTooLargeIsRefused() {
		assertThat(upload(this.staff, "", "x".repeat(10 * 1024 * 1024 + 1)).status()).isEqualTo(413);
	}

	@Test
	void wrongChoicesAreRefused() {
		assertThat(upload(this.staff, "?encoding=klingon", "x").status()).isEqualTo(400);
		assertThat(upload(this.staff, "?programme=NONE", "x").status()).isEqualTo(422);
		assertThat(upload(this.staff, "?withoutOrganization=NONE", "x").status()).isEqualTo(400);
		assertThat(upload(this.api.as(this.tokens.customer("a", "c", "imports.run")), "", "x").status()).isEqualTo(403);
	}

	private JsonNode imported(String csv) {
		return completed(upload(this.staff, "", csv).expect(202).header("Location"));
	}

	private static Answer upload(Api as, String choices, String csv) {
		return as.upload("/api/imports" + choices, "file", "clients.csv", "text/csv", csv);
	}

	private JsonNode completed(String location) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.staff.get(location).expect(200).json(),
					(found) -> found.at("/status").asString().equals("COMPLETED"));
	}

	private JsonNode account(String query) {
		JsonNode found = this.staff.get("/api/accounts?query=" + query.replace(" ", "%20")).expect(200).json();
		assertThat(found.at("/items")).hasSize(1);
		return this.staff.get("/api/accounts/" + found.at("/items/0/id").asString()).expect(200).json();
	}

	private static List<Integer> counts(JsonNode done) {
		return List.of(done.at("/accountsCreated").asInt(), done.at("/contactsCreated").asInt(),
				done.at("/linksCreated").asInt());
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
