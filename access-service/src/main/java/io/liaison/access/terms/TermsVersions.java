package io.liaison.access.terms;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.liaison.platform.command.Actor;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.store.index.Indexes;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What was published, newest first. */
@Component
class TermsVersions {

	private static final Supplier<Query> NEWEST_FIRST = () -> new Query().with(Sort.by(Sort.Direction.DESC, "version"));

	private final MongoOperations operations;

	private final InstantSource clock;

	TermsVersions(MongoOperations operations, Indexes indexes, InstantSource clock) {
		this.operations = operations;
		this.clock = clock;
		indexes.declare("terms", new Index("version", Sort.Direction.DESC).on("_id", Sort.Direction.ASC));
	}

	/** Those in force; none before any were published. */
	Optional<Terms> current() {
		return StoreFailure.refusing(() -> this.operations.find(NEWEST_FIRST.get().limit(1), Terms.class))
			.stream()
			.findFirst();
	}

	/** Its number alone, for every token asks. */
	Optional<Integer> currentVersion() {
		Query newest = NEWEST_FIRST.get().limit(1);
		newest.fields().include("version");
		return StoreFailure.refusing(() -> this.operations.find(newest, Numbered.class, "terms"))
			.stream()
			.map(Numbered::version)
			.findFirst();
	}

	Window<Terms> list(KeysetScrollPosition after, int limit) {
		Query page = NEWEST_FIRST.get().with(after).limit(limit);
		return StoreFailure.refusing(() -> this.operations.scroll(page, Terms.class));
	}

	/**
	 * Puts the next version in force. What is in force already is not published twice.
	 * @throws Refusal CONFLICT when somebody else publishes at the same moment
	 */
	Terms publish(Map<String, String> texts, Actor by) {
		Optional<Terms> before = current();
		if (before.filter((it) -> it.texts().equals(texts)).isPresent()) {
			return before.get();
		}
		int version = before.map(Terms::version).orElse(0) + 1;
		Terms next = new Terms(String.valueOf(version), version, texts, this.clock.instant(), by);
		try {
			return StoreFailure.refusing(() -> this.operations.insert(next));
		}
		catch (DuplicateKeyException ex) {
			throw Refusal.conflict("terms-published",
					"Another version was published at this moment: look at it first.");
		}
	}

	private record Numbered(int version) {
	}

}
