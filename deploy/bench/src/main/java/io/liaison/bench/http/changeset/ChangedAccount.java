package io.liaison.bench.http.changeset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.liaison.bench.http.Operation;
import io.liaison.bench.load.Until;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.web.Answer;
import tools.jackson.databind.JsonNode;

/** An account that staff change, many contacts at once. */
record ChangedAccount(Staff staff, String id, List<String> contacts) {

	private static final Duration SOON = Duration.ofMinutes(1);

	/** A new one with so many contacts, which are added as one change. */
	static ChangedAccount with(Staff staff, int contacts) {
		String id = staff.createAccount("Harbour Bakery", "LICENCE");
		apply(staff, id, IntStream.range(0, contacts).mapToObj(ChangedAccount::add).toList());
		List<String> added = staff.account(id)
			.path("contacts")
			.values()
			.stream()
			.map((contact) -> contact.path("contactId").asString())
			.toList();
		return new ChangedAccount(staff, id, added);
	}

	private static Map<String, ?> add(int number) {
		return Map.of("type", "add-contact", "person", Map.of("givenName", "Kim", "familyName", "Bench" + number,
				"emails", List.of(UUID.randomUUID() + "@harbour.example")), "roles", List.of());
	}

	/** Gives so many contacts another title. */
	void change(int operations, int time) {
		apply(this.staff, this.id,
				this.contacts.subList(0, Math.min(operations, this.contacts.size()))
					.stream()
					.map((contact) -> Map.of("type", "edit-details", "contactId", contact, "details",
							Map.of("title", "Title " + time)))
					.toList());
	}

	private static void apply(Staff staff, String account, List<? extends Map<String, ?>> operations) {
		Answer asked = Operation.served(
				staff.api().post("/api/accounts/" + account + "/change-requests", Map.of("operations", operations)),
				201);
		if (!isApplied(asked.json())) {
			String request = "/api/change-requests/" + asked.json().path("id").asString();
			Until.reached("all of a change", SOON, () -> isApplied(staff.api().get(request).expect(200).json()));
		}
	}

	private static boolean isApplied(JsonNode request) {
		return request.path("status").asString().equals("APPLIED");
	}

}
