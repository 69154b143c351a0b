package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends files and waits until they are taken in. */
@ContactsTest
abstract class ImportTest {

	static final String HEADER = "Account name,Account type,Programme,Contact first name,Contact last name,Email,Email 2,Phone,Time zone,Roles,Login,Tags\n";

	@Autowired
	Api api;

	@Autowired
	Tokens tokens;

	Api staff;

	@BeforeEach
	void signIn() {
		this.staff = this.api.as(this.tokens.staff("imports.run", "accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage"));
	}

	JsonNode imported(String csv) {
		return completed(upload(this.staff, "", csv).expect(202).header("Location"));
	}

	static Answer upload(Api as, String choices, String csv) {
		return as.upload("/api/imports" + choices, "file", "clients.csv", "text/csv", csv);
	}

	JsonNode completed(String location) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.staff.get(location).expect(200).json(),
					(found) -> found.at("/status").asString().equals("COMPLETED"));
	}

	JsonNode account(String query) {
		JsonNode found = this.staff.get("/api/accounts?query=" + query.replace(" ", "%20")).expect(200).json();
		assertThat(found.at("/items")).hasSize(1);
		return this.staff.get("/api/accounts/" + found.at("/items/0/id").asString()).expect(200).json();
	}

	static List<Integer> counts(JsonNode done) {
		return List.of(done.at("/accountsCreated").asInt(), done.at("/contactsCreated").asInt(),
				done.at("/linksCreated").asInt());
	}

	static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).toList();
	}

}
