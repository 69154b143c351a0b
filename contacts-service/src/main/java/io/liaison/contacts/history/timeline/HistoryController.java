package io.liaison.contacts.history.timeline;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.history.Entry;
import io.liaison.contacts.history.Histories;
import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.Past;
import io.liaison.contacts.history.timeline.HistoryItems.HistoryItem;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened to an account or a person, the latest first (D27).
 */
@RestController
@RequestMapping("/api")
class HistoryController {

	private final Histories histories;

	private final HistoryItems items;

	private final Accounts accounts;

	private final Contacts contacts;

	HistoryController(Histories histories, HistoryItems items, Accounts accounts, Contacts contacts) {
		this.histories = histories;
		this.items = items;
		this.accounts = accounts;
		this.contacts = contacts;
	}

	/** Names of members that are personal, never their values. */
	@GetMapping("/accounts/{accountId}/history")
	@RequiresPermission(value = "contacts.read", account = "accountId")
	Page<HistoryItem> ofAccount(@PathVariable String accountId, PageRequest request) {
		return page(HistoryKind.ACCOUNT, accountId, request, () -> this.accounts.get(accountId));
	}

	/** For staff; with the values, until the person is erased. */
	@GetMapping("/contacts/{contactId}/history")
	@RequiresPermission("contacts.read")
	Page<HistoryItem> ofContact(@PathVariable String contactId, PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		return page(HistoryKind.CONTACT, contactId, request, () -> this.contacts.get(contactId));
	}

	/**
	 * @param existing refuses where there is no such thing; a new one may not have a
	 * history yet
	 */
	private Page<HistoryItem> page(HistoryKind kind, String id, PageRequest request, Runnable existing) {
		Cursor cursor = request.within("history", kind.name(), id);
		List<Entry> found = this.histories.latest(kind, id, HistoryPosition.of(cursor).orElse(null),
				cursor.limit() + 1);
		if (found.isEmpty()) {
			existing.run();
		}
		Page<Entry> page = cursor.page(found, (entry) -> HistoryPosition.of(entry.sequence()));
		Map<String, Past> requests = this.items.requests(page.items());
		return page.map((entry) -> HistoryItem.of(entry, requests));
	}

}
