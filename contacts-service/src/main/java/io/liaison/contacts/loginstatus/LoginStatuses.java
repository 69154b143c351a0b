package io.liaison.contacts.loginstatus;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.liaison.contacts.loginstatus.ContactAccessView.Grant;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import org.springframework.stereotype.Component;

/**
 * Derives login statuses from what the access service tells of each contact.
 */
@Component
public class LoginStatuses {

	private static final int CHUNK = 1_000;

	private static final ContactAccessView NONE = new ContactAccessView(List.of());

	private final ViewStore<ContactAccessView> views;

	private final LoginStatusFollower follower;

	LoginStatuses(ViewStores stores, LoginStatusFollower follower) {
		this.views = stores.of("contact-access-views", ContactAccessView.class);
		this.follower = follower;
	}

	/**
	 * Tells of the accounts for which something changed, and then takes the view; so
	 * after a crash between they are told of again.
	 */
	void on(IncomingEvent event) {
		// what the event does not carry is no view
		ContactAccessView after = Objects.requireNonNull(event.dataAs(AccessEvent.class).contactAccess());
		ContactAccessView before = this.views.find(event.subject()).orElse(NONE);
		Stream.of(before, after).flatMap((view) -> view.accounts().stream()).distinct().forEach((accountId) -> {
			LoginStatus now = after.status(accountId);
			if (now != before.status(accountId)) {
				this.follower.changed(accountId, event.subject(), event.sequence(), now);
			}
		});
		this.views.apply(event, after);
	}

	/**
	 * @return by contact, with the number of the event that it is as of
	 */
	public Map<String, Told> told(String accountId, Collection<String> contactIds) {
		Map<String, Told> all = new HashMap<>();
		this.views.readAll(Set.copyOf(contactIds))
			.forEach((contactId, stored) -> stored.known()
				.ifPresent((view) -> all.put(contactId, new Told(view.status(accountId), stored.sequence()))));
		return all;
	}

	/**
	 * The addresses with which the contact may use the portal for the account, as far as
	 * they are known.
	 */
	public List<String> emailIds(String accountId, String contactId) {
		return this.views.find(contactId)
			.orElse(NONE)
			.grants()
			.stream()
			.filter((grant) -> grant.login() && grant.accountId().equals(accountId))
			.map(Grant::emailId)
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * Of these contacts, those whose addresses with a grant are still to be read.
	 */
	public List<String> unread(Collection<String> contactIds) {
		return find(List.copyOf(contactIds)).entrySet()
			.stream()
			.filter((view) -> !view.getValue().tellsAddresses())
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * What these contacts can sign in to the account with, without an end.
	 */
	public List<LastingLogin> lasting(String accountId, Collection<String> contactIds) {
		return find(List.copyOf(contactIds)).entrySet()
			.stream()
			.flatMap((it) -> it.getValue()
				.grants()
				.stream()
				.filter((grant) -> grant.accountId().equals(accountId) && grant.lasting())
				.map((grant) -> new LastingLogin(it.getKey(), Objects.requireNonNullElse(grant.emailId(), ""))))
			.toList();
	}

	/**
	 * @param contactIds the contacts acting for the account
	 */
	public LoginStatus of(String accountId, Collection<String> contactIds) {
		return LoginStatus
			.of(find(List.copyOf(contactIds)).values().stream().map((view) -> view.status(accountId)).toList());
	}

	private Map<String, ContactAccessView> find(List<String> contactIds) {
		Map<String, ContactAccessView> found = new HashMap<>();
		for (int from = 0; from < contactIds.size(); from += CHUNK) {
			found.putAll(this.views
				.findAll(Set.copyOf(contactIds.subList(from, Math.min(from + CHUNK, contactIds.size())))));
		}
		return found;
	}

	/** Of one contact in one account. */
	public record Told(LoginStatus status, long sequence) {
	}

	private record AccessEvent(ContactAccessView contactAccess) {
	}

}
