package io.liaison.platform.consumer;

import java.util.List;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.StoreFailure;

/**
 * The parked events of this service: to be looked at, tried again and dropped by an
 * operator.
 */
public final class ParkedEvents {

	private final ParkingLot parking;

	private final EventConsumers consumers;

	ParkedEvents(ParkingLot parking, EventConsumers consumers) {
		this.parking = parking;
		this.consumers = consumers;
	}

	/**
	 * @param id of the last one seen, empty at the start
	 * @return those after it, in the order of their ids
	 */
	public List<ParkedEvent> after(String id, int limit) {
		return StoreFailure.refusing(() -> this.parking.after(id, limit));
	}

	/**
	 * Hands the event in again. What is newer than it stays: the guards see to that.
	 * @throws Refusal NOT_FOUND; CONFLICT {@code still-fails} when it fails again and
	 * stays parked
	 */
	public void retry(String id) {
		ParkingLot.Parked parked = StoreFailure.refusing(() -> this.parking.find(id)).orElseThrow(ParkedEvents::absent);
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

	private static Refusal absent() {
		return Refusal.notFound("parked event");
	}

}
