package io.liaison.contacts.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.liaison.contacts.naming.EmailAddress;

/**
 * The people at hand, for instance those of one account or of one file, each with what is
 * held of them. The first to come keeps its place.
 *
 * @param <T> what is held of each
 */
public final class People<T> {

	private final Map<PersonKey, T> byKey = new HashMap<>();

	private final Map<EmailAddress, Set<String>> namesAt = new HashMap<>();

	public void add(Person person, T held) {
		person.keys().forEach((key) -> this.byKey.putIfAbsent(key, held));
		person.addresses()
			.forEach((address) -> this.namesAt.computeIfAbsent(address, (key) -> new HashSet<>())
				.add(person.name().key()));
	}

	public Optional<T> match(Person person) {
		return person.keys().stream().map(this.byKey::get).filter((held) -> held != null).findFirst();
	}

	/** Whether an address of the person is, so far, that of others alone. */
	public boolean haveUnderAnotherName(Person person) {
		return person.addresses()
			.stream()
			.map((address) -> this.namesAt.getOrDefault(address, Set.of()))
			.anyMatch((names) -> !names.isEmpty() && !names.contains(person.name().key()));
	}

}
