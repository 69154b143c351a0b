package io.liaison.platform.work;

import org.springframework.data.annotation.Id;
import java.time.Instant;

import io.liaison.platform.lease.LeaseState;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of waiting work.
 *
 * @param id name of the task and id of the document concerned, with a colon between
 * @param at when to perform it next; absent while it is performed, unless it was put
 * again meanwhile
 * @param attempts how many times it was begun
 */
record WorkEntry(@Id String id, @Nullable Instant at, int attempts, @Nullable String owner, @Nullable Long counter) {

	static String key(String task, String id) {
		return task + ":" + id;
	}

	static String task(String key) {
		return key.substring(0, key.indexOf(':'));
	}

	static String subject(String key) {
		return key.substring(key.indexOf(':') + 1);
	}

	LeaseState lease() {
		return new LeaseState(this.id, this.owner, this.counter);
	}

	boolean isClaimed() {
		return !lease().isFree();
	}

	boolean isDue(Instant now) {
		return this.at == null || !this.at.isAfter(now);
	}

}
