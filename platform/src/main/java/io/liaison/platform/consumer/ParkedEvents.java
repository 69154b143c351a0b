package io.liaison.platform.consumer;

import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Window;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.store.failure.StoreFailure;

/**
 * The parked events of this service: to be looked at, tried again and dropped by an
 * operator.
 */
public final class ParkedEvents {

	private final ParkingLot parking;

	private final EventConsumers consumers;

	private final OutboundEvents outbound;

	ParkedEvents(ParkingLot parking, EventConsumers consumers, OutboundEvents outbound) {
		this.parking = parking;
		this.consumers = consumers;
		this.outbound = outbound;
	}

	/** In the order of their ids. */
	public Window<ParkedEvent> page(KeysetScrollPosition position, int limit) {
		return StoreFailure.refusing(() -> this.parking.page(position, limit));
	}

	/**
	 * Hands the event in again. What is newer than it stays: the guards see to that.
	 * @throws Refusal NOT_FOUND; CONFLICT {@code still-fails} when it fails again and
	 * stays parked
	 */
	public void retry(String id) {
		StoredEvent parked = StoreFailure.refusing(() -> this.parking.find(id)).orElseThrow(ParkedEvents::absent);
		try {
			this.consumers.again(parked.consumer(), parked.event());
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			if (TransientFailure.is(ex)) {
				throw ex;
			}
			this.parking.failedAgain(id, ex);
			throw Refusal.conflict("still-fails", "The event fails again: " + FailureSummary.of(ex).error());
		}
		StoreFailure.refusing(() -> this.parking.remove(id));
	}

	/**
	 * Gives the event up.
	 * @throws Refusal NOT_FOUND
	 */
	public void drop(String id) {
		if (!StoreFailure.refusing(() -> this.parking.remove(id))) {
			throw absent();
		}
	}

	/**
	 * Drops those about a person who is erased: the contact's, and profiles of it; and
	 * what was set aside on its way out and tells of them.
	 */
	public void forget(String contactId) {
		StoreFailure.refusing(() -> this.parking.forget(contactId));
		this.outbound.forget(contactId);
	}

	private static Refusal absent() {
		return Refusal.notFound("parked event");
	}

}
