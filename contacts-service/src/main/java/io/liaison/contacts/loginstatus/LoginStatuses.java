package io.liaison.contacts.loginstatus;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.liaison.contacts.loginstatus.ContactAccessView.Grant;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.StoredView;
import io.liaison.platform.consumer.ViewStore;
import io.liaison.platform.consumer.ViewStores;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Derives login statuses from what the access service tells of each contact.
 */
@Component
public class LoginStatuses {

	private static final int CHUNK = 1_000;

	private static final String COLLECTION = "contact-access-views";

	private final ViewStore<ContactAccessView> views;

	private final MongoOperations store;

	LoginStatuses(ViewStores stores, MongoOperations store) {
		this.views = stores.of(COLLECTION, ContactAccessView.class);
		this.store = store;
	}

	void on(IncomingEvent event) {
		this.views.read(event.subject())
			.filter((stored) -> stored.sequence() == event.sequence())
			.flatMap(StoredView::known)
			.filter((view) -> !view.tellsAddresses())
			.ifPresent((view) -> takeAgain(event));
		this.views.apply(event, event.dataAs(Told.class).contactAccess());
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

	/** What the version before kept of this event lacks the addresses. */
	private void takeAgain(IncomingEvent event) {
		this.store.updateFirst(Query.query(Criteria.where("_id").is(event.subject()).and("q").is(event.sequence())),
				new Update().inc("q", -1), COLLECTION);
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
