package io.liaison.platform.store.failure;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Tells failures of the store that pass from those that stay. After a passing failure of
 * a write its outcome is unknown.
 */
public final class StoreFailure {

	// the network: HostUnreachable, HostNotFound, NetworkTimeout, its interface's limit,
	// SocketException
	// time: LockTimeout, LockBusy, MaxTimeMSExpired, ExceededTimeLimit
	// failover: CursorNotFound, ShutdownInProgress, FailedToSatisfyReadPreference,
	// ReadConcernMajorityNotAvailableYet, PrimarySteppedDown, LegacyNotPrimary,
	// NotWritablePrimary, the Interrupted and NotPrimary family
	// writes: WriteConcernFailed, UnsatisfiableWriteConcern, WriteConflict
	// shards: StaleShardVersion, StaleEpoch, StaleConfig; and a server that says it has
	// too much to do
	private static final Set<Integer> PASSING = Set.of(6, 7, 89, 202, 9001, 24, 46, 50, 262, 43, 91, 133, 134, 189,
			10058, 10107, 11600, 11601, 11602, 13435, 13436, 64, 100, 112, 63, 150, 13388, 462);

	private StoreFailure() {
	}

	/**
	 * Whether trying again later can help.
	 */
	public static boolean passes(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> false;
			case MongoTimeoutException ex -> true;
			case MongoSocketException ex -> true;
			case MongoNotPrimaryException ex -> true;
			case MongoNodeIsRecoveringException ex -> true;
			case MongoConnectionPoolClearedException ex -> true;
			case MongoExecutionTimeoutException ex -> true;
			case MongoWriteConcernException ex -> true;
			case MongoInterruptedException ex -> true;
			case MongoBulkWriteException ex -> ex.getWriteConcernError() != null
					|| ex.getWriteErrors().stream().anyMatch((error) -> PASSING.contains(error.getCode()));
			case DataAccessException ex -> passes(ex.getCause());
			case MongoException ex -> PASSING.contains(ex.getCode()) || ex.hasErrorLabel("RetryableWriteError")
					|| ex.hasErrorLabel("RetryableError") || ex.hasErrorLabel("TransientTransactionError");
			default -> false;
		};
	}

	/**
	 * Runs a read; a passing failure becomes a refusal.
	 * @throws Refusal UNAVAILABLE
	 */
	public static <T> T refusing(Supplier<T> read) {
		try {
			return read.get();
		}
		catch (DataAccessException ex) {
			throw translated(ex);
		}
	}

	static RuntimeException translated(RuntimeException failure) {
		return passes(failure)
				? Refusal.unavailable("The store does not answer; please try again later.", Duration.ofSeconds(2))
				: failure;
	}

}
