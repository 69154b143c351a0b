package io.liaison.ticket.changerequest;

import java.util.UUID;
import java.util.function.Consumer;

import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of a change request as contacts-service does, from the examples of its contract.
 *
 * @param requester a contact of the account
 */
record ChangeRequests(Events events, String accountId, String requester, String id) {

	static final String TOPIC = "contacts.change-request.v1";

	static ChangeRequests one(Events events) {
		return new ChangeRequests(events, "account-" + UUID.randomUUID(), "ada", "request-" + UUID.randomUUID());
	}

	static String type(String what) {
		return "io.liaison.contacts.change-request-" + what + ".v1";
	}

	void tell(String what, long sequence) {
		tell(what, sequence, (request) -> {
		});
	}

	void tell(String what, long sequence, Consumer<ObjectNode> otherwise) {
		ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(type(what)));
		ObjectNode request = (ObjectNode) data.get("changeRequest");
		request.put("id", this.id).put("accountId", this.accountId);
		((ObjectNode) request.get("requestedBy")).put("id", this.requester).put("accountId", this.accountId);
		otherwise.accept(request);
		this.events.publish(TOPIC, type(what), this.id, sequence, data.toString());
	}

}
