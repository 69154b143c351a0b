package io.liaison.notification.notification;

import java.time.Instant;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationStateTests {

	@Test
	void whatIsStoredIsReadBack() {
		Codec<Notification.State> codec = MongoClientSettings.getDefaultCodecRegistry().get(Notification.State.class);
		Notification it = ANotification.of("INVITATION", Content.link(1, "Hello"));
		it.sent(Decision.send(Rule.MANDATORY, "because"), "<n-1@liaison>", Instant.EPOCH);
		BsonDocument stored = new BsonDocument();
		codec.encode(new BsonDocumentWriter(stored), it.snapshot(), EncoderContext.builder().build());
		assertThat(codec.decode(new BsonDocumentReader(stored), DecoderContext.builder().build()))
			.isEqualTo(it.snapshot());
	}

	@Test
	void whatTheVersionBeforeStoredIsReadBack() {
		BsonDocument stored = BsonDocument.parse("""
				{"kind": "TICKET_OPENED", "recipient": {"contactId": "ada"},
				 "cause": {"source": "/ticket", "type": "io.liaison.ticket.ticket-opened.v1", "subject": "t1",
				  "sequence": {"$numberLong": "1"}, "at": {"$date": "2026-03-02T09:15:27Z"}},
				 "content": {"ticketId": "t1", "accountId": "acme", "title": "A question"},
				 "createdAt": {"$date": "2026-03-02T09:15:28Z"}, "expiresAt": {"$date": "2026-03-09T09:15:27Z"},
				 "progress": "WAITING"}""");
		Notification.State state = MongoClientSettings.getDefaultCodecRegistry()
			.get(Notification.State.class)
			.decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
		assertThat(state.kind()).isEqualTo("TICKET_OPENED");
		assertThat(state.content().title()).isEqualTo("A question");
	}

}
