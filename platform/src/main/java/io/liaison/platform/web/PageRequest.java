package io.liaison.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for ({@code ?cursor=&limit=}); an argument of controller
 * methods.
 *
 * @param cursor as sent, not yet understood
 * @param limit 1 to 200, 50 when not given
 */
public record PageRequest(@Nullable String cursor, int limit) {

	public static final int DEFAULT_LIMIT = 50;

	public static final int MAX_LIMIT = 200;

	/**
	 * The place in the list that this filter and order make.
	 * @throws io.liaison.platform.problem.Refusal INVALID when the cursor is of another
	 * list
	 */
	public Cursor within(@Nullable String... filterAndOrder) {
		return Cursor.of(this, filterAndOrder);
	}

}
