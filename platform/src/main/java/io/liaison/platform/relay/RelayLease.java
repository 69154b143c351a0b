package io.liaison.platform.relay;

import io.liaison.platform.lease.Lease;
import io.liaison.platform.lease.Leases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Who of the instances of a service is the relay. Only for liveness; what keeps a former
 * owner from publishing is the epoch of its transactional producer.
 */
final class RelayLease {

	static final String COLLECTION = "relay-lease";

	private static final Logger log = LoggerFactory.getLogger(RelayLease.class);

	private static final String KEY = "relay";

	private final Leases leases;

	private volatile @Nullable Lease lease;

	RelayLease(Leases leases) {
		this.leases = leases;
	}

	boolean held() {
		Lease current = this.lease;
		return current != null && current.held();
	}

	/**
	 * Renews the lease, or takes it when it is free; to be called several times within
	 * the patience.
	 */
	synchronized void step() {
		boolean before = held();
		try {
			Lease current = this.lease;
			if (current == null || !this.leases.renew(current)) {
				this.lease = this.leases.take(KEY).orElse(null);
			}
		}
		catch (DataAccessException ex) {
			log.warn("The relay's lease cannot be read or renewed: {}", ex.getClass().getSimpleName());
		}
		if (before != held()) {
			log.info("{} the relay's lease", before ? "Lost" : "Took");
		}
	}

	/**
	 * Gives the lease up, so that any instance may take it at once.
	 */
	synchronized void release() {
		Lease current = this.lease;
		this.lease = null;
		try {
			if (current != null) {
				this.leases.release(current, new Update());
			}
		}
		catch (DataAccessException ex) {
			log.info("The relay's lease was not released, it will be taken over: {}", ex.getClass().getSimpleName());
		}
	}

}
