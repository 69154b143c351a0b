package io.liaison.contacts.erasure;

import io.liaison.contacts.erasure.ErasureState.Acknowledgement;
import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;

/**
 * Enters into the receipt what other services answer.
 */
final class ReceiptConsumers {

	private ReceiptConsumers() {
	}

	private static void take(Erasures erasures, String service, IncomingEvent event) {
		Receipt receipt = event.dataAs(Data.class).receipt();
		erasures.find(receipt.id())
			.ifPresent((erasure) -> erasures.change(erasure.id(), event.command("erasureReceipts"), (it) -> it
				.acknowledge(new Acknowledgement(service, event.time(), receipt.records(), event.sequence()))));
	}

	@TopicConsumer("access.erasure-receipt.v1")
	record Access(Erasures erasures) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			take(this.erasures, "access", event);
		}

	}

	@TopicConsumer("notification.erasure-receipt.v1")
	record Notification(Erasures erasures) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			take(this.erasures, "notification", event);
		}

	}

	@TopicConsumer("ticket.erasure-receipt.v1")
	record Ticket(Erasures erasures) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			take(this.erasures, "ticket", event);
		}

	}

	record Data(Receipt receipt) {
	}

	record Receipt(String id, int records) {
	}

}
