package io.liaison.platform.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Ids;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in an ordered, filtered list: the sort values of the last item seen. It is
 * bound to filter and order, for a place in one list means nothing in another.
 *
 * <pre>
 * Cursor cursor = request.within("accounts", query, "by name");
 * List&lt;Account&gt; found = accounts.after(cursor.position(), cursor.fetch());
 * return cursor.page(found, account -&gt; List.of(account.name(), account.id())).map(Item::of);
 * </pre>
 */
public final class Cursor {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String list;

	private final List<String> position;

	private final int limit;

	private Cursor(String list, List<String> position, int limit) {
		this.list = list;
		this.position = position;
		this.limit = limit;
	}

	static Cursor of(PageRequest request, @Nullable String... filterAndOrder) {
		String list = fingerprint(filterAndOrder);
		if (request.cursor() == null) {
			return new Cursor(list, List.of(), request.limit());
		}
		Token token = decode(request.cursor());
		if (!list.equals(token.list())) {
			throw refused();
		}
		return new Cursor(list, token.position(), request.limit());
	}

	/** Sort values of the last item seen; empty at the start of the list. */
	public List<String> position() {
		return this.position;
	}

	/**
	 * How many items to look up: one more than the page has, to see whether it is the
	 * last.
	 */
	public int fetch() {
		return this.limit + 1;
	}

	/**
	 * @param found up to {@link #fetch()} items
	 * @param position sort values of an item
	 */
	public <T> Page<T> page(List<T> found, Function<? super T, List<String>> position) {
		if (found.size() <= this.limit) {
			return new Page<>(List.copyOf(found), null);
		}
		List<T> items = List.copyOf(found.subList(0, this.limit));
		byte[] token = JSON.writeValueAsBytes(new Token(this.list, position.apply(items.getLast())));
		return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
	}

	private static Token decode(String cursor) {
		try {
			Token token = JSON.readValue(Base64.getUrlDecoder().decode(cursor), Token.class);
			if (token != null && token.list() != null && token.position() != null && !token.position().contains(null)) {
				return token;
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			// as wrong as a cursor of another list
		}
		throw refused();
	}

	private static Refusal refused() {
		return Refusal.invalid("The cursor does not belong to this list, filter and order. Start without a cursor.");
	}

	private static String fingerprint(@Nullable String... parts) {
		return Ids.derived(Arrays.stream(parts).map((part) -> (part != null) ? "=" + part : "").toArray(String[]::new));
	}

	private record Token(String list, List<String> position) {
	}

}
