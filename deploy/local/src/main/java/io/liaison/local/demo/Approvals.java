package io.liaison.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.liaison.local.demo.World.Request;
import io.liaison.local.demo.browser.Cast;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of contacts that a customer asks for, exactly as previewed, and staff decide.
 */
final class Approvals {

	private final Cast cast;

	private final NameLookup names;

	private final Conversations conversations;

	private final Journal journal;

	Approvals(Cast cast, NameLookup names, Conversations conversations, Journal journal) {
		this.cast = cast;
		this.names = names;
		this.conversations = conversations;
		this.journal = journal;
	}

	void play(List<Request> requests) {
		for (int i = 0; i < requests.size(); i++) {
			play("change request " + (i + 1) + " of " + requests.get(i).account(), requests.get(i));
		}
	}

	private void play(String step, Request request) {
		SignedInSession asking = this.cast.as(request.by());
		String id = this.journal.once(step, () -> ask(step, request, asking));
		String path = "/api/change-requests/" + id;
		this.journal.once(step + ", its ticket",
				() -> Eventually
					.until("the ticket of " + step, () -> asking.get(path),
							(it) -> it.body().path("ticket").path("state").asString("").equals("RAISED"))
					.text("status"));
		this.conversations.write(step, "/api/tickets/" + id, request.messages());
		String decider = request.decidedBy();
		if (decider != null) {
			this.journal.once(step + ", decided", () -> decide(step, request, path, this.cast.as(decider)));
		}
	}

	private String ask(String step, Request request, SignedInSession asking) {
		String account = "/api/accounts/" + this.names.account(request.account());
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("operations", request.operations().stream().map((it) -> withIds(request.account(), it)).toList());
		body.put("digest", asking.post(step, account + "/change-previews", body).text("digest"));
		return asking.post(step, account + "/change-requests", body).text("id");
	}

	private JsonNode withIds(String account, JsonNode operation) {
		ObjectNode translated = ((ObjectNode) operation).deepCopy();
		JsonNode contact = translated.remove("contact");
		if (contact != null) {
			translated.put("contactId", this.names.contactId(account, contact.asString("")));
		}
		return translated;
	}

	private static String decide(String step, Request request, String path, SignedInSession decider) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("amendment", decider.get(path).body().path("amendment").asLong(0));
		if (request.declined() != null) {
			body.put("reason", request.declined());
		}
		decider.post(step, path + ((request.declined() != null) ? "/decline" : "/approval"), body);
		return Eventually
			.until("the end of " + step, () -> decider.get(path),
					(it) -> List.of("APPLIED", "DECLINED").contains(it.text("status")))
			.text("status");
	}

}
