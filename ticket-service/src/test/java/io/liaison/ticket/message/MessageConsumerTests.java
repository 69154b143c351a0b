package io.liaison.ticket.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import java.time.Instant;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import io.liaison.ticket.ticket.Posted;
import io.liaison.ticket.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class MessageConsumerTests {

	private static final String TYPE = "io.liaison.ticket.message-posted.v1";

	private final Caller opener = Tokens.caller(Side.CUSTOMER, "ada", "account-" + UUID.randomUUID(), "tickets.open");

	private final Caller staff = Tokens.caller(Side.PROVIDER, "staff", "provider", "tickets.read-all", "tickets.answer",
			"operations.manage");

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Tickets tickets;

	@Autowired
	private Messages messages;

	private String ticketId;

	@BeforeEach
	void openTicket() {
		this.ticketId = this.api.as(this.tokens.of(this.opener))
			.post("/api/tickets", Map.of("subject", "s", "message", "m"))
			.at("/id");
	}

	@Test
	void aTicketFollowsAMessageAlthoughTheProcessStoppedBetweenTheTwoWrites() {
		Command command = Command.random();
		Message message = this.messages.create(command,
				Message.post(Ids.from(command), this.tickets.visible(this.ticketId, this.staff),
						"written just before the end", false, this.staff, Instant.now()));
		await().until(() -> posted().equals(List.of(message.id())));
		assertThat(status()).isEqualTo("WAITING_FOR_CUSTOMER");
	}

	@Test
	void messagesInTheWrongOrderAndTwiceMakeTheSameTicket() {
		publish("later", "2030-01-01T00:00:02Z", "PROVIDER");
		await().until(() -> posted().equals(List.of("later" + this.ticketId)));
		publish("earlier", "2030-01-01T00:00:01Z", "CUSTOMER");
		publish("later", "2030-01-01T00:00:02Z", "PROVIDER");
		publish("last", "2030-01-01T00:00:03Z", "PROVIDER");
		await().until(() -> posted()
			.equals(List.of("earlier" + this.ticketId, "later" + this.ticketId, "last" + this.ticketId)));
		assertThat(status()).isEqualTo("WAITING_FOR_CUSTOMER");
		assertThat(this.events.of("ticket.ticket.v1", this.ticketId)).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void whatCannotBeUnderstoodIsParkedAndTheNextMessageIsFollowed() {
		this.events.publish("ticket.message.v1", TYPE, "poison-" + this.ticketId, 1, "{\"message\":17}");
		publish("next", "2030-01-01T00:00:01Z", "CUSTOMER");
		await().until(() -> !posted().isEmpty());
		Api operator = this.api.as(this.tokens.of(this.staff));
		await().until(() -> operator.get("/api/operations/ticket/parked-events")
			.expect(200)
			.text()
			.contains("poison-" + this.ticketId));
	}

	private void publish(String id, String at, String side) {
		String messageId = id + this.ticketId;
		ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(ContractSchemas.example(TYPE));
		ObjectNode message = (ObjectNode) data.get("message");
		message.put("id", messageId).put("ticketId", this.ticketId).put("postedAt", at);
		((ObjectNode) message.get("author")).put("side", side);
		this.events.publish("ticket.message.v1", TYPE, messageId, 1, data.toString());
	}

	private List<String> posted() {
		return this.tickets.visible(this.ticketId, this.staff).posted().stream().map(Posted::messageId).toList();
	}

	private String status() {
		return this.api.as(this.tokens.of(this.opener)).get("/api/tickets/" + this.ticketId).at("/status");
	}

}
