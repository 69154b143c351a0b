package io.liaison.ticket.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
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

	/**
	 * Outsiders are told the names of the people of the account they act for, and their
	 * own, and of nobody else's.
	 */
	public Names of(Collection<String> accountIds, Stream<@Nullable String> contactIds, Caller caller) {
		Map<String, String> accountNames = new HashMap<>();
		this.accounts.findAll(new HashSet<>(accountIds)).forEach((id, view) -> accountNames.put(id, view.name()));
		Map<String, String> people = new HashMap<>();
		List<String> named = contactIds.filter(Objects::nonNull).distinct().filter(namedTo(caller)).toList();
		this.contacts.findAll(named).forEach((id, view) -> {
			if (!view.name().isEmpty()) {
				people.put(id, view.name());
			}
		});
		return new Names(accountNames, people);
	}

	private Predicate<String> namedTo(Caller caller) {
		if (caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM) {
			return (id) -> true;
		}
		Set<String> own = Stream.ofNullable(caller.accountId())
			.flatMap((id) -> this.accounts.findAll(Set.of(id)).values().stream())
			.flatMap((account) -> account.contacts().stream())
			.collect(Collectors.toSet());
		return (id) -> own.contains(id) || id.equals(caller.contactId());
	}

}
