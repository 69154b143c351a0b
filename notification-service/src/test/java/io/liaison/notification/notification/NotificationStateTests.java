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
		Notification it = ANotification.of(NotificationType.INVITATION, Content.link(1, "Hello"));
		it.sent(Decision.send(Rule.MANDATORY, "because"), "<n-1@liaison>", Instant.EPOCH);
		BsonDocument stored = new BsonDocument();
		codec.encode(new BsonDocumentWriter(stored), it.record(), EncoderContext.builder().build());
		assertThat(codec.decode(new BsonDocumentReader(stored), DecoderContext.builder().build()))
			.isEqualTo(it.record());
	}

}
