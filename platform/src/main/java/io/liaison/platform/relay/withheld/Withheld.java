package io.liaison.platform.relay.withheld;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * That the events of a document cannot be published, which is not the broker's fault
 * ({@code ob.r}). It is tried again, later each time; meanwhile it counts neither in the
 * age of what waits nor does it hold anything up.
 *
 * @param due when to try next
 * @param attempts how often it failed
 */
public record Withheld(Instant due, int attempts, Instant since, String why) {

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	public static Withheld after(@Nullable Withheld before, Instant now, String why) {
		int attempts = (before != null) ? before.attempts + 1 : 1;
		Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 5));
		return new Withheld(now.plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE), attempts,
				(before != null) ? before.since : now, why);
	}

	public static @Nullable Withheld in(Document outbox) {
		Document stored = outbox.get("r", Document.class);
		return (stored != null) ? new Withheld(stored.getDate("at").toInstant(), stored.getInteger("n"),
				stored.getDate("since").toInstant(), stored.getString("why")) : null;
	}

	public Document stored() {
		return new Document("at", Date.from(this.due)).append("n", this.attempts)
			.append("since", Date.from(this.since))
			.append("why", this.why);
	}

}
