package io.liaison.platform.erasure;

import java.util.List;
import java.util.Objects;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Redacts what this service keeps of whoever is erased, and answers for it. Each event
 * does so, for something of the person may have come across the one before.
 */
@TopicConsumer("contacts.erasure.v1")
record ErasureConsumer(List<PersonalRecords> all, ErasureReceipts receipts) implements EventHandler {

	@Override
	public void on(IncomingEvent event) {
		String contactId = Objects.requireNonNull(event.dataAs(Content.class).erasure().contactId());
		int records = 0;
		for (PersonalRecords some : this.all) {
			// state tells what is left to do, so no command is the same as another
			records += some.redact(contactId,
					() -> Command.system(Ids.random()).shrinkingRights().causedBy(event.cause()));
		}
		this.receipts.acknowledge(event, contactId, records);
	}

	record Content(Erased erasure) {
	}

	record Erased(String contactId) {
	}

}
