package io.liaison.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.local.demo.World.Firm;
import io.liaison.local.demo.browser.SignedInSession;
import tools.jackson.databind.JsonNode;

/**
 * What an owner does first: names the firm, defines its roles and fields, adds
 * colleagues.
 */
final class FirstHour {

	private static final String OWNER_ROLE = "/api/roles/provider.owner";

	private final Firm firm;

	private final SignedInSession owner;

	private final Journal journal;

	FirstHour(Firm firm, SignedInSession owner, Journal journal) {
		this.firm = firm;
		this.owner = owner;
		this.journal = journal;
	}

	void play() {
		JsonNode me = this.owner.get("/api/me").body();
		this.journal.once("the firm's name", () -> {
			this.owner.patch("/api/accounts/" + me.path("account").path("id").asString(""),
					Map.of("name", this.firm.name(), "timeZone", this.firm.timeZone()));
			this.owner.patch("/api/contacts/" + me.path("contact").path("id").asString(""),
					Bodies.named(this.firm.owner()));
			return "";
		});
		this.firm.roles().forEach(this::define);
		for (JsonNode field : this.firm.fields()) {
			String step = "field " + field.path("name").asString("");
			this.journal.once(step, () -> this.owner.post(step, "/api/contact-fields", field).text("id"));
		}
	}

	/** Owners give to others only what their own role lists. */
	private void define(JsonNode role) {
		String step = "role " + role.path("name").asString("");
		String id = this.journal.once(step, () -> this.owner.post(step, "/api/roles", role).text("id"));
		this.journal.once(step + " for the owner to give", () -> {
			List<String> grants = Stream
				.concat(this.owner.get(OWNER_ROLE).body().path("grants").values().stream().map(JsonNode::asString),
						Stream.of(id))
				.distinct()
				.toList();
			this.owner.patch(OWNER_ROLE, Map.of("grants", grants));
			return "";
		});
	}

}
