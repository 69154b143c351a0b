package io.liaison.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.liaison.platform.problem.Refusal;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The commands a document remembers ({@code cmd}), so that each is applied once.
 */
final class AppliedCommands {

	private static final Duration KEPT = Duration.ofHours(24);

	private AppliedCommands() {
	}

	/**
	 * Whether the command was applied to this document before.
	 * @throws Refusal UNPROCESSABLE when it came with another body then
	 */
	static boolean contain(BsonDocument document, Command command) {
		Optional<BsonDocument> applied = document.getArray("cmd", new BsonArray())
			.stream()
			.map(BsonValue::asDocument)
			.filter((entry) -> entry.getString("id").getValue().equals(command.id()))
			.findFirst();
		if (applied.isPresent() && !java.util.Objects.equals(body(applied.get()), command.body())) {
			throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "idempotency-key-reused",
					"This idempotency key was used for another request.");
		}
		return applied.isPresent();
	}

	/**
	 * What is to be remembered after this command: it, and those of the last 24 hours.
	 */
	static BsonArray after(@Nullable BsonDocument document, Command command, Instant now) {
		BsonDateTime horizon = new BsonDateTime(now.minus(KEPT).toEpochMilli());
		BsonArray kept = new BsonArray();
		if (document != null) {
			document.getArray("cmd", new BsonArray())
				.stream()
				.filter((entry) -> entry.asDocument().getDateTime("at").compareTo(horizon) >= 0)
				.forEach(kept::add);
		}
		BsonDocument entry = new BsonDocument("id", new BsonString(command.id())).append("at",
				new BsonDateTime(now.toEpochMilli()));
		if (command.body() != null) {
			entry.append("body", new BsonString(command.body()));
		}
		kept.add(entry);
		return kept;
	}

	private static @Nullable String body(BsonDocument entry) {
		return entry.containsKey("body") ? entry.getString("body").getValue() : null;
	}

}
