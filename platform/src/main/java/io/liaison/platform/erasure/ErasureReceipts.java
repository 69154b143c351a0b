package io.liaison.platform.erasure;

import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.ParkedEvents;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;

/**
 * What a service answers to erasures, told on a topic of its own: ids and numbers alone.
 */
final class ErasureReceipts {

	private final AggregateStore<ErasureReceipt.State, ErasureReceipt> store;

	private final ParkedEvents parked;

	/**
	 * @param service as its topics begin, for instance {@code ticket}
	 */
	ErasureReceipts(AggregateStores stores, ParkedEvents parked, String service) {
		this.parked = parked;
		this.store = stores.of("erasure-receipts", ErasureReceipt.State.class, ErasureReceipt::new,
				Publications.to(topic(service), "receipt", ReceiptData::of)
					.on(ErasureReceipt.Acknowledged.class, "io.liaison." + service + ".erasure-acknowledged.v1"));
	}

	/** Where a service answers. */
	static String topic(String service) {
		return service + ".erasure-receipt.v1";
	}

	/**
	 * To be said when everything else is redacted. Nothing that tells of the person stays
	 * parked: tried again, it would bring them back.
	 * @param records that are redacted by now, also by an earlier event of the erasure
	 */
	void acknowledge(IncomingEvent erasure, String contactId, int records) {
		this.parked.forget(contactId);
		this.store.createOrChange(erasure.subject(), erasure.command("erasureReceipt").shrinkingRights(),
				() -> new ErasureReceipt(erasure.subject(), null),
				(receipt) -> receipt.take(erasure.sequence(), contactId, records));
	}

	record ReceiptData(String id, String contactId, int records) {

		static ReceiptData of(ErasureReceipt receipt) {
			return new ReceiptData(receipt.id(), receipt.snapshot().contactId(), receipt.snapshot().records());
		}

	}

}
