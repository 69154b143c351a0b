package io.liaison.contacts.loginstatus;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.liaison.contacts.loginstatus.ContactAccessView.Grant;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.ViewStore;
import io.liaison.platform.consumer.ViewStores;
import org.springframework.stereotype.Component;

/**
 * Derives login statuses from what the access service tells of each contact.
 */
@Component
public class LoginStatuses {

	private static final int CHUNK = 1_000;

	private final ViewStore<ContactAccessView> views;

	private final InstantSource clock;

	LoginStatuses(ViewStores stores, InstantSource clock) {
		this.clock = clock;
		this.views = stores.of("contact-access-views", ContactAccessView.class);
	}

	void on(IncomingEvent event) {
		this.views.apply(event, event.dataAs(Told.class).contactAccess());
	}

	/**
	 * What these contacts can sign in to the account with now.
	 */
	public List<UsableLogin> usable(String accountId, Collection<String> contactIds) {
		Instant now = this.clock.instant();
		return find(List.copyOf(contactIds)).entrySet()
			.stream()
			.flatMap((it) -> it.getValue()
				.grants()
				.stream()
				.filter((grant) -> grant.accountId().equals(accountId) && grant.usableAt(now))
				.map((grant) -> new UsableLogin(it.getKey(), Objects.requireNonNullElse(grant.emailId(), ""))))
			.toList();
	}

	/**
	 * @param contactIds the contacts acting for the account
	 */
	public LoginStatus of(String accountId, Collection<String> contactIds) {
		return of(Map.of(accountId, contactIds)).getOrDefault(accountId, LoginStatus.NOT_ACTIVATED);
	}

	/**
	 * @param rosters contacts acting for each account
	 * @return for each account
	 */
	public Map<String, LoginStatus> of(Map<String, ? extends Collection<String>> rosters) {
		Map<String, ContactAccessView> known = find(
				rosters.values().stream().flatMap(Collection::stream).distinct().toList());
		Map<String, LoginStatus> statuses = new HashMap<>();
		rosters.forEach((accountId, contactIds) -> statuses.put(accountId,
				status(contactIds.stream()
					.distinct()
					.filter(known::containsKey)
					.flatMap((contactId) -> known.getOrDefault(contactId, NONE).grants().stream())
					.filter((grant) -> grant.accountId().equals(accountId))
					.toList())));
		return statuses;
	}

	private static final ContactAccessView NONE = new ContactAccessView(List.of());

	private static LoginStatus status(Collection<Grant> grants) {
		if (grants.stream().anyMatch(Grant::usable)) {
			return LoginStatus.ACTIVATED;
		}
		return grants.stream().anyMatch(Grant::login) ? LoginStatus.PENDING_ACTIVATION : LoginStatus.NOT_ACTIVATED;
	}

	private Map<String, ContactAccessView> find(List<String> contactIds) {
		Map<String, ContactAccessView> found = new HashMap<>();
		for (int from = 0; from < contactIds.size(); from += CHUNK) {
			found.putAll(this.views
				.findAll(Set.copyOf(contactIds.subList(from, Math.min(from + CHUNK, contactIds.size())))));
		}
		return found;
	}

	private record Told(ContactAccessView contactAccess) {
	}

}
