package io.liaison.platform.consumer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.liaison.platform.store.failure.FailPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Makes the consumer functions of a service out of its event handlers. An event that
 * meets a passing failure is delivered again; one that fails for another reason is parked
 * and those behind it go on, for each carries the whole state.
 */
final class EventConsumers {

	private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);

	private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

	private final ParkingLot parking;

	private final ConsumerSettings settings;

	EventConsumers(ParkingLot parking, ConsumerSettings settings) {
		this.settings = settings;
		this.parking = parking;
	}

	/**
	 * @param name of the function bean; names what is parked, so it stays the same
	 */
	Consumer<Message<byte[]>> consumer(String name, String topic, EventHandler handler) {
		String source = this.settings.sourceOf(topic);
		EventHandler checked = (event) -> {
			if (!source.equals(event.source()) && !source.equals(ConsumerSettings.ANY)) {
				throw new ForeignSource();
			}
			handler.on(event);
		};
		this.handlers.put(name, checked);
		if (name.equals(TopicConsumers.functionName(topic))) {
			this.handlers.putIfAbsent(TopicConsumers.formerName(topic), checked);
		}
		return (message) -> take(name, checked, message);
	}

	private void take(String name, EventHandler handler, Message<?> message) {
		CloudEvents received = CloudEvents.of(message);
		try {
			handler.on(received.event());
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			if (TransientFailure.is(ex)) {
				throw ex;
			}
			String id = this.parking.park(name, message.getHeaders(), received, ex);
			// messages and traces may quote personal data
			log.error("{} cannot take an event in, parked as {}: {}", name, id, FailureSummary.of(ex));
		}
		FailPoint.AFTER_FOLLOW_UP_BEFORE_OFFSET_COMMIT.pass();
	}

	/** On this topic another service tells. */
	private static final class ForeignSource extends RuntimeException {

	}

	/**
	 * Hands a parked event in once more.
	 */
	void again(String name, CloudEvents parked) {
		EventHandler handler = this.handlers.get(name);
		if (handler == null) {
			throw new IllegalStateException("There is no consumer " + name + " any more");
		}
		handler.on(parked.event());
	}

}
