package io.liaison.ticket.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks names up, all that an answer needs at once.
 */
@Component
public class KnownNames {

	private final AccountViews accounts;

	private final ContactViews contacts;

	KnownNames(AccountViews accounts, ContactViews contacts) {
		this.accounts = accounts;
		this.contacts = contacts;
	}

	public Names of(Collection<String> accountIds, Stream<@Nullable String> contactIds) {
		Map<String, String> accountNames = new HashMap<>();
		this.accounts.findAll(new HashSet<>(accountIds)).forEach((id, view) -> accountNames.put(id, view.name()));
		Map<String, String> people = new HashMap<>();
		this.contacts.findAll(contactIds.filter(Objects::nonNull).distinct().toList()).forEach((id, view) -> {
			if (!view.name().isEmpty()) {
				people.put(id, view.name());
			}
		});
		return new Names(accountNames, people);
	}

}
