package io.liaison.platform.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;

/**
 * A place in an ordered, filtered list: the sort values of the last item seen. It is
 * bound to filter and order, for a place in one list means nothing in another.
 *
 * <pre>
 * Cursor cursor = request.within("accounts", query, "by name");
 * return cursor.page(accounts.list(query, cursor.position(), cursor.limit())).map(Item::of);
 * </pre>
 */
public final class Cursor {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** How a point in time is told from a number. */
	private static final String DATE = "date";

	private final String list;

	private final Map<String, Object> keys;

	private final int limit;

	private Cursor(String list, Map<String, Object> keys, int limit) {
		this.list = list;
		this.keys = keys;
		this.limit = limit;
	}

	static Cursor of(PageRequest request, @Nullable String... filterAndOrder) {
		String list = fingerprint(filterAndOrder);
		if (request.cursor() == null) {
			return new Cursor(list, Map.of(), request.limit());
		}
		Token token = decode(request.cursor());
		if (!bound(list, token.keys()).equals(token.list()) || token.keys().isEmpty()) {
			throw refused();
		}
		Map<String, Object> keys = new LinkedHashMap<>();
		token.keys().forEach((name, value) -> keys.put(name, value(value)));
		return new Cursor(list, keys, request.limit());
	}

	/** For queries of the store. */
	public KeysetScrollPosition position() {
		return ScrollPosition.of(this.keys, ScrollPosition.Direction.FORWARD);
	}

	/** Sort values of the last item seen; empty at the start of the list. */
	public Map<String, Object> keys() {
		return this.keys;
	}

	/** How many items the page has at most. */
	public int limit() {
		return this.limit;
	}

	public <T> Page<T> page(Window<T> found) {
		boolean last = found.isEmpty() || !found.hasNext();
		return new Page<>(found.getContent(),
				last ? null : encode(((KeysetScrollPosition) found.positionAt(found.size() - 1)).getKeys()));
	}

	/**
	 * @param following all that follow the place, or more than a page has
	 * @param position sort values of an item
	 */
	public <T> Page<T> page(List<T> following, Function<? super T, Map<String, Object>> position) {
		if (following.size() <= this.limit) {
			return new Page<>(List.copyOf(following), null);
		}
		List<T> items = List.copyOf(following.subList(0, this.limit));
		return new Page<>(items, encode(position.apply(items.getLast())));
	}

	private String encode(Map<String, Object> position) {
		Map<String, Object> plain = new LinkedHashMap<>();
		position.forEach(
				(name, value) -> plain.put(name, (value instanceof Date date) ? Map.of(DATE, date.getTime()) : value));
		byte[] token = JSON.writeValueAsBytes(new Token(bound(this.list, plain), plain));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	private static Token decode(String cursor) {
		try {
			Token token = JSON.readValue(Base64.getUrlDecoder().decode(cursor), Token.class);
			if (token != null && token.list() != null && token.keys() != null) {
				return token;
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// as wrong as a cursor of another list
		}
		throw refused();
	}

	private static Object value(@Nullable Object plain) {
		return switch (plain) {
			case String text -> text;
			case Integer number -> number.longValue();
			case Long number -> number;
			case Map<?, ?> date when date.get(DATE) instanceof Number millis -> new Date(millis.longValue());
			case null, default -> throw refused();
		};
	}

	private static Refusal refused() {
		return Refusal.invalid("The cursor does not belong to this list, filter and order. Start without a cursor.");
	}

	/** So that a place that was mistyped or cut is none. */
	private static String bound(String list, Map<String, Object> keys) {
		return Ids.derived(list, JSON.writeValueAsString(keys));
	}

	private static String fingerprint(@Nullable String... parts) {
		return Ids.derived(Arrays.stream(parts).map((part) -> (part != null) ? "=" + part : "").toArray(String[]::new));
	}

	private record Token(String list, Map<String, Object> keys) {
	}

}
