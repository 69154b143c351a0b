package io.liaison.platform.consumer;

/**
 * Takes in events; each may come again and, after a parked one was retried, late.
 */
@FunctionalInterface
public interface EventHandler {

	/**
	 * A passing failure of store or broker, or a refusal UNAVAILABLE, brings the event
	 * again and holds up those behind it; anything else thrown parks this one event.
	 */
	void on(IncomingEvent event);

}
