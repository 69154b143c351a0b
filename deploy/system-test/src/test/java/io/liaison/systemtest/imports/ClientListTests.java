package io.liaison.systemtest.imports;

import java.util.List;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Staff;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Points 2 and 3 of the main job: client lists come in and accounts are found. */
@Order(2)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClientListTests {

	private final Staff staff;

	private final Imports imports;

	ClientListTests(Liaison liaison) {
		this.staff = new Staff(liaison.owner().api());
		this.imports = new Imports(liaison.owner().api());
	}

	@Test
	@Order(1)
	void aPreviewNamesTheBadRowAndStoresNothing() {
		JsonNode preview = this.imports.preview("client-list.csv");
		assertThat(preview.path("errors").size()).as("%s", preview).isEqualTo(1);
		assertThat(this.staff.search("Harbour Bakery", 50)).isEmpty();
	}

	@Test
	@Order(2)
	@Behaviour("T1")
	void aClientListGoesInAndItsBadRowIsReported() {
		JsonNode done = this.imports.run("client-list.csv");
		assertCreated(done, 2, 3);
		JsonNode error = done.path("errors").path(0);
		assertThat(done.path("errors").size()).as("%s", done).isEqualTo(1);
		assertThat(error.path("line").asInt()).isEqualTo(4);
		assertThat(error.path("column").asString()).isEqualTo("Email");
		assertThat(error.path("message").asString()).isNotBlank();
	}

	@Test
	@Order(3)
	void exportsOfGoogleAndOutlookAreRecognised() {
		assertCreated(this.imports.run("google.csv"), 1, 2);
		assertCreated(this.imports.run("outlook.csv"), 1, 1);
	}

	@Test
	@Order(4)
	void theSameFilesAgainCreateNothing() {
		for (String file : List.of("client-list.csv", "google.csv", "outlook.csv")) {
			assertCreated(this.imports.run(file), 0, 0);
		}
	}

	@Test
	@Order(5)
	@Behaviour("T44")
	void accountsAreFoundAndShowTheirContacts() {
		List<JsonNode> found = this.staff.search("harbour", 50);
		assertThat(found).extracting((account) -> account.path("name").asString()).containsExactly("Harbour Bakery");
		JsonNode account = this.staff.account(found.getFirst().path("id").asString());
		assertThat(account.path("side").asString()).isEqualTo("CUSTOMER");
		assertThat(account.path("programme").asString()).isEqualTo("PRACTICE");
		assertThat(account.path("loginStatus").asString()).isEqualTo("NOT_ACTIVATED");
		assertThat(account.path("contacts").values())
			.extracting((contact) -> contact.path("emails").path(0).path("address").asString())
			.containsExactlyInAnyOrder("ann.baker@harbour-bakery.example", "otto.baker@harbour-bakery.example");
		assertThat(account.path("contacts").values())
			.allSatisfy((contact) -> assertThat(contact.path("roles").values()).extracting(JsonNode::asString)
				.contains("member"));
	}

	@Test
	@Order(6)
	void theListComesInPages() {
		List<JsonNode> onePage = this.staff.search("", 50);
		assertThat(this.staff.search("", 2)).containsExactlyElementsOf(onePage);
	}

	private static void assertCreated(JsonNode done, int accounts, int contacts) {
		assertThat(done.path("accountsCreated").asInt()).as("%s", done).isEqualTo(accounts);
		assertThat(done.path("contactsCreated").asInt()).as("%s", done).isEqualTo(contacts);
	}

}
