package io.liaison.contacts.history.timeline;

import java.util.Map;
import java.util.Optional;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.web.Cursor;

/**
 * A place in a history, as cursors carry it.
 */
public final class HistoryPosition {

	private static final String PLACE = "place";

	private HistoryPosition() {
	}

	public static Map<String, Object> of(long place) {
		return Map.of(PLACE, place);
	}

	/**
	 * @return none at the start
	 * @throws Refusal INVALID for a place in a list of another kind
	 */
	public static Optional<Long> of(Cursor cursor) {
		if (cursor.keys().isEmpty()) {
			return Optional.empty();
		}
		if (cursor.keys().size() == 1 && cursor.keys().get(PLACE) instanceof Long place && place >= 0) {
			return Optional.of(place);
		}
		throw Refusal.invalid("The cursor does not belong to this list.");
	}

}
