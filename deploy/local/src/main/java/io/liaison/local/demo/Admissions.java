package io.liaison.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.local.demo.World.Account;
import io.liaison.local.demo.World.ClientFile;
import io.liaison.local.demo.World.Person;
import io.liaison.local.demo.browser.Answer;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Stopped;
import io.liaison.local.demo.browser.Eventually;
import tools.jackson.databind.JsonNode;

/** How accounts and people come in: one by one, or in files. */
final class Admissions {

	private final SignedInSession staff;

	private final Journal journal;

	private final Map<String, String> fields;

	private final Map<String, String> roles;

	Admissions(SignedInSession staff, Journal journal) {
		this.staff = staff;
		this.journal = journal;
		this.fields = byName(staff.get("/api/contact-fields").body());
		this.roles = byName(staff.get("/api/roles").body());
	}

	/** New roles and fields have ids that only the API knows. */
	private static Map<String, String> byName(JsonNode page) {
		return page.path("items")
			.values()
			.stream()
			.collect(Collectors.toMap((it) -> it.path("name").asString(""), (it) -> it.path("id").asString(""),
					(first, second) -> first));
	}

	void enter(Account account) {
		String step = "account " + account.name();
		String id = this.journal.once(step,
				() -> this.staff.post(step, "/api/accounts", Bodies.account(account)).text("id"));
		account.people().forEach((person) -> enter(person, id));
	}

	/**
	 * Somebody who is a contact of another account already gets a place in this one, too.
	 */
	void enter(Person person, String accountId) {
		String step = "contact " + person.emails().getFirst();
		String contact = this.journal.once(step,
				() -> this.staff.post(step, "/api/contacts", Bodies.contact(person, this.fields)).text("id"));
		this.journal.once(step + " in " + accountId, () -> {
			List<String> roleIds = person.roles().stream().map((it) -> this.roles.getOrDefault(it, it)).toList();
			this.staff.put("/api/accounts/" + accountId + "/contacts/" + contact, Bodies.link(person, roleIds));
			return "";
		});
	}

	void bring(ClientFile file) {
		String step = "import " + file.file();
		String id = this.journal.once(step,
				() -> this.staff
					.upload(step, "/api/imports?programme=" + file.programme(), file.file(), World.text(file.file()))
					.text("id"));
		this.journal.once(step + " to its end", () -> {
			Answer end = Eventually.until("the import of " + file.file(), () -> this.staff.get("/api/imports/" + id),
					(answer) -> !List.of("RECEIVED", "RUNNING").contains(answer.text("status")));
			if (end.body().path("rejectedRows").asInt(-1) != file.rejected()) {
				throw new Stopped("The import came to another end: " + end.body());
			}
			return end.text("status");
		});
	}

}
