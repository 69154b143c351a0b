package io.liaison.gateway.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.stereotype.Component;

/** How many bodies are being waited for, per client address. */
@Component
final class WaitingBodies {

	private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

	private final int most;

	WaitingBodies(ConnectionSettings settings) {
		this.most = settings.waitingBodies();
	}

	/** Whether one more may be waited for; if so, {@link #leave} must follow. */
	boolean enter(String address) {
		if (this.byAddress.merge(address, 1, Integer::sum) <= this.most) {
			return true;
		}
		leave(address);
		return false;
	}

	void leave(String address) {
		this.byAddress.computeIfPresent(address, (key, count) -> (count > 1) ? count - 1 : null);
	}

}
