package io.liaison.bench.http;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.NotServed;
import io.liaison.systemtest.web.Answer;

/**
 * Something that is asked of Liaison again and again.
 *
 * @param ask takes the number of the caller
 */
public record Operation(String name, IntConsumer ask) {

	/** The same, with the times of what was done. */
	public IntConsumer timed(Latencies latencies) {
		AtomicLong asked = new AtomicLong();
		return (caller) -> {
			String id = String.valueOf(asked.incrementAndGet());
			latencies.began(id);
			try {
				asked(caller);
				latencies.seen(id);
			}
			catch (NotServed ex) {
				latencies.forget(id);
				throw ex;
			}
		};
	}

	/**
	 * @throws NotServed when it was not done
	 */
	void asked(int caller) {
		try {
			this.ask.accept(caller);
		}
		catch (AssertionError ex) {
			// what the system test's people expected
			throw new NotServed("no answer, or another than expected");
		}
	}

	/**
	 * @throws NotServed with the status when it is another
	 */
	public static Answer served(Answer answer, int status) {
		if (answer.status() != status) {
			String after = (answer.retryAfter() != null) ? " (Retry-After " + answer.retryAfter() + ")" : "";
			throw new NotServed(answer.status() + after);
		}
		return answer;
	}

}
