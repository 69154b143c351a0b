package io.liaison.access.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one identity; its id is the identity's. One that does not stand here
 * has ended: so one write ends some of them or all, and one that is signed in meanwhile
 * comes before that or after it.
 */
final class IdentitySessions extends Aggregate<IdentitySessions.State> {

	/** Beyond it the oldest makes room: a program that never signs out keeps no more. */
	static final int MOST = 200;

	private static final State NONE = new State(List.of(), Instant.EPOCH, Instant.EPOCH);

	IdentitySessions(String id, @Nullable State state) {
		super(id, (state != null) ? state : NONE);
	}

	/**
	 * Signed in, or again in the same browser.
	 * @param over those that were signed in before that have ended by their age
	 * @param until when this one has at the latest
	 */
	void begin(Session session, Instant over, Instant until) {
		List<Session> others = state().open()
			.stream()
			.filter((it) -> it.signedInAt().isAfter(over) && !it.id().equals(session.id()))
			.sorted(Comparator.comparing(Session::signedInAt))
			.toList();
		int tooMany = Math.max(0, others.size() + 1 - MOST);
		List<Session> open = Stream.concat(others.stream().skip(tooMany), Stream.of(session)).toList();
		become(new State(open, state().unnamedSince(), until), ended(others.stream().limit(tooMany)));
	}

	/**
	 * @throws Refusal NOT_FOUND when it is none of these
	 */
	void end(String session) {
		if (!contains(session)) {
			throw Refusal.notFound("session");
		}
		List<Session> others = state().open().stream().filter((it) -> !it.id().equals(session)).toList();
		become(new State(others, state().unnamedSince(), state().until()), new Ended(session));
	}

	/**
	 * Also those that an earlier version has not named here.
	 * @param kept goes on
	 * @param until when the last of them would have ended by its age
	 * @throws Refusal NOT_FOUND when the one that is to go on is none of these
	 */
	void endAll(@Nullable String kept, Instant now, Instant until) {
		if (kept != null && !contains(kept)) {
			throw Refusal.notFound("session");
		}
		Predicate<Session> goesOn = (it) -> it.id().equals(kept);
		become(new State(state().open().stream().filter(goesOn).toList(), now, until),
				ended(state().open().stream().filter(goesOn.negate())));
	}

	boolean contains(@Nullable String session) {
		return state().open().stream().anyMatch((it) -> it.id().equals(session));
	}

	/** Whether one that an earlier version began, without a name, goes on. */
	boolean containsUnnamed(Instant signedInAt) {
		return !signedInAt.isBefore(state().unnamedSince());
	}

	List<Session> open() {
		return state().open();
	}

	private static Record[] ended(Stream<Session> sessions) {
		return sessions.map((it) -> new Ended(it.id())).toArray(Record[]::new);
	}

	/**
	 * @param unnamedSince those without a name that were signed in before have ended
	 * @param until when the last of them will have ended by its age
	 */
	record State(List<Session> open, Instant unnamedSince, Instant until) {
	}

	record Ended(String session) {
	}

}
