package io.liaison.contacts.namelist;

import java.util.Map;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.web.Cursor;

/**
 * A place in a list, as cursors carry it.
 */
public final class ListPosition {

	private static final String KEY = "key";

	private ListPosition() {
	}

	/** Behind this entry. */
	public static Map<String, Object> of(String key) {
		return Map.of(KEY, key);
	}

	/**
	 * @return key of the last entry seen, empty at the start
	 * @throws Refusal INVALID for a place in a list of another kind
	 */
	public static String of(Cursor cursor) {
		if (cursor.keys().isEmpty()) {
			return "";
		}
		if (cursor.keys().size() == 1 && cursor.keys().get(KEY) instanceof String key) {
			return key;
		}
		throw Refusal.invalid("The cursor does not belong to this list.");
	}

}
