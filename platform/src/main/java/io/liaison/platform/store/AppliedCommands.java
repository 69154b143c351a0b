package io.liaison.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;

/**
 * The commands a document remembers ({@code cmd}), so that each is applied once.
 */
final class AppliedCommands {

	private static final Duration KEPT = Duration.ofHours(24);

	private static final int MOST = 1_000;

	private static final int SHORT = 22;

	private AppliedCommands() {
	}

	/**
	 * Whether the command was applied to this document before.
	 * @throws Refusal UNPROCESSABLE when it came with another body then
	 */
	static boolean contain(Document document, Command command) {
		Optional<Document> applied = in(document).stream()
			.filter((entry) -> is(command.id(), entry.getString("id")))
			.findFirst();
		if (applied.isPresent() && !is(command.body(), applied.get().getString("body"))) {
			throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "idempotency-key-reused",
					"This idempotency key was used for another request.");
		}
		return applied.isPresent();
	}

	/** Also where an earlier version remembered it in full. */
	private static boolean is(@Nullable String told, @Nullable String remembered) {
		return Objects.equals(told, remembered) || told != null && brief(told).equals(remembered);
	}

	private static String brief(String text) {
		return (text.length() > SHORT) ? Ids.derived("brief", text) : text;
	}

	/**
	 * What is to be remembered after this command: it, and those of the last 24 hours, a
	 * thousand at most.
	 */
	static List<Document> after(@Nullable Document document, Command command, Instant now) {
		Date horizon = Date.from(now.minus(KEPT));
		List<Document> kept = new ArrayList<>(
				in(document).stream().filter((entry) -> !entry.getDate("at").before(horizon)).toList());
		Document entry = new Document("id", brief(command.id())).append("at", Date.from(now));
		kept.add((command.body() != null) ? entry.append("body", brief(command.body())) : entry);
		return kept.subList(Math.max(0, kept.size() - MOST), kept.size());
	}

	private static List<Document> in(@Nullable Document document) {
		return (document != null) ? document.getList("cmd", Document.class, List.of()) : List.of();
	}

}
