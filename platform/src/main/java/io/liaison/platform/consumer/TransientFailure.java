package io.liaison.platform.consumer;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.StoreFailure;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.jspecify.annotations.Nullable;

/**
 * The failures for which an event is delivered again until they are over. Everything else
 * would fail for ever.
 */
final class TransientFailure {

	private TransientFailure() {
	}

	static boolean is(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> false;
			case Refusal refusal when refusal.kind() == Refusal.Kind.UNAVAILABLE -> true;
			case RetriableException ex -> true;
			case TransactionAbortableException ex -> true;
			case InterruptedException ex -> true;
			case Throwable ex when StoreFailure.passes(ex) -> true;
			default -> is(failure.getCause());
		};
	}

}
