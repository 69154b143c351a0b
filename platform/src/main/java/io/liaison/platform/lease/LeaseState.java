package io.liaison.platform.lease;

import org.springframework.data.annotation.Id;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a lease.
 *
 * @param id the key
 * @param owner another one each time the key is taken; empty or absent while nobody has
 * it
 * @param counter raised by whoever has the key
 */
public record LeaseState(@Id String id, @Nullable String owner, @Nullable Long counter) {

	/** Whether nobody has the key. */
	public boolean isFree() {
		return this.owner == null || this.owner.isEmpty();
	}

	long next() {
		return (this.counter != null) ? this.counter + 1 : 1;
	}

}
