package io.liaison.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which contacts many people are, with few look-ups, all by id: each key of a
 * person has an id; where that is taken by somebody else, the next one. The
 * {@link MatchIndex} has those whose ids do not tell.
 *
 * @param <C> the contacts
 */
public final class ContactMatcher<C extends Candidate> {

	private static final int MAX_ATTEMPTS = 50;

	private final KeyedHash hash;

	private final MatchIndex index;

	private final Function<Collection<String>, Map<String, C>> contacts;

	/**
	 * @param contacts finds contacts by id
	 */
	public ContactMatcher(KeyedHash hash, MatchIndex index, Function<Collection<String>, Map<String, C>> contacts) {
		this.hash = hash;
		this.index = index;
		this.contacts = contacts;
	}

	public Match<C> match(Person person) {
		return match(List.of(person)).getFirst();
	}

	/** In the order of the people asked for. */
	public List<Match<C>> match(List<Person> people) {
		List<Search> searches = people.stream().map(Search::new).toList();
		byIds(searches);
		byIndex(searches.stream().filter((search) -> search.contact == null).toList());
		return searches.stream().map(Search::match).toList();
	}

	private void byIds(List<Search> searches) {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			Set<String> asked = new HashSet<>();
			for (Search search : searches) {
				asked.addAll(search.ids(attempt));
			}
			if (asked.isEmpty()) {
				return;
			}
			Map<String, C> found = this.contacts.apply(asked);
			searches.forEach((search) -> search.look(found));
		}
		throw Refusal.conflict("contact-unrecognisable", "Too many contacts have been this person before.");
	}

	private void byIndex(List<Search> searches) {
		Map<Person, Set<String>> candidates = this.index
			.candidates(searches.stream().map((search) -> search.person).toList());
		if (!candidates.isEmpty()) {
			Map<String, C> found = this.contacts
				.apply(candidates.values().stream().flatMap(Set::stream).distinct().toList());
			searches.forEach((search) -> candidates.getOrDefault(search.person, Set.of())
				.stream()
				.sorted()
				.map(found::get)
				.forEach(search::compare));
		}
	}

	private final class Search {

		private final Person person;

		private final List<PersonKey> keys;

		private final Map<PersonKey, String> asked = new LinkedHashMap<>();

		private @Nullable C contact;

		private @Nullable String free;

		Search(Person person) {
			this.person = person;
			this.keys = new ArrayList<>(person.keys());
		}

		Collection<String> ids(int attempt) {
			this.asked.clear();
			if (this.contact == null) {
				this.keys.forEach((key) -> this.asked.put(key, key.contactId(ContactMatcher.this.hash, attempt)));
			}
			return this.asked.values();
		}

		void look(Map<String, C> found) {
			this.asked.forEach((key, id) -> {
				if (!found.containsKey(id)) {
					// the first key with a free id decides: it is the main address
					this.keys.remove(key);
					this.free = (this.free != null) ? this.free : id;
				}
				else {
					compare(found.get(id));
				}
			});
		}

		void compare(@Nullable C candidate) {
			if (this.contact == null && candidate != null && this.person.matches(candidate.person())) {
				this.contact = candidate;
			}
		}

		Match<C> match() {
			if (this.contact != null) {
				return Match.of(this.contact);
			}
			if (this.free == null) {
				throw new IllegalStateException("a search ends at a contact or at a free id");
			}
			return new Match<>(this.free, null);
		}

	}

}
