package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.liaison.contacts.contact.Person.Known;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Recognises many people with few look-ups, all by id: each mark of a person leads to an
 * id; where it is taken by somebody else, to the next one.
 */
final class ContactMatcher {

	private static final int MAX_ATTEMPTS = 50;

	private final ContactIdentity identity;

	private final Function<Collection<String>, List<Contact>> lookUp;

	ContactMatcher(ContactIdentity identity, Function<Collection<String>, List<Contact>> lookUp) {
		this.identity = identity;
		this.lookUp = lookUp;
	}

	/** In the order of the people asked for. */
	List<Known> of(List<Person> people) {
		List<Trail> trails = people.stream().map(Trail::new).toList();
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			Set<String> asked = new HashSet<>();
			for (Trail trail : trails) {
				asked.addAll(trail.next(attempt));
			}
			if (asked.isEmpty()) {
				return trails.stream().map(Trail::end).toList();
			}
			Map<String, Contact> found = new LinkedHashMap<>();
			this.lookUp.apply(asked).forEach((contact) -> found.put(contact.id(), contact));
			trails.forEach((trail) -> trail.follow(found));
		}
		throw Refusal.conflict("contact-unrecognisable", "Too many contacts have been this person before.");
	}

	private final class Trail {

		private final Person person;

		private final Map<String, String> steps = new LinkedHashMap<>();

		private final List<String> marks;

		private @Nullable Contact match;

		private @Nullable String free;

		Trail(Person person) {
			this.person = person;
			this.marks = new ArrayList<>(person.marks());
		}

		Collection<String> next(int attempt) {
			this.steps.clear();
			if (this.match == null) {
				this.marks.forEach((mark) -> this.steps.put(mark,
						ContactMatcher.this.identity.contactId(mark, this.person.name(), attempt)));
			}
			return this.steps.values();
		}

		void follow(Map<String, Contact> found) {
			this.steps.forEach((mark, id) -> {
				Contact contact = found.get(id);
				if (contact == null) {
					// the first mark that ends decides: it is the main address
					this.marks.remove(mark);
					this.free = (this.free != null) ? this.free : id;
				}
				else if (this.match == null && this.person.is(contact)) {
					this.match = contact;
				}
			});
		}

		Known end() {
			if (this.match != null) {
				return new Known(this.match.id(), this.match);
			}
			if (this.free == null) {
				throw new IllegalStateException("a trail ends at a contact or at a free id");
			}
			return new Known(this.free, null);
		}

	}

}
