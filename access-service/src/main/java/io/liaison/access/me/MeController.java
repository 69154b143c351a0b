package io.liaison.access.me;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.me.Menu.MenuItem;
import io.liaison.access.rights.Rights;
import io.liaison.access.rights.Membership;
import io.liaison.access.rights.Membership.Via;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.access.viewing.ViewedRights;
import io.liaison.access.viewing.ViewedRights.Viewer;
import io.liaison.platform.security.Authenticated;
import io.liaison.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, for which account do I act, and for which others could I. */
@RestController
class MeController {

	private final LoginIdentities identities;

	private final ContactAccesses accesses;

	private final AccountViews accounts;

	private final Rights rights;

	private final ViewedRights viewedRights;

	MeController(LoginIdentities identities, ContactAccesses accesses, AccountViews accounts, Rights rights,
			ViewedRights viewedRights) {
		this.viewedRights = viewedRights;
		this.identities = identities;
		this.accesses = accesses;
		this.accounts = accounts;
		this.rights = rights;
	}

	@GetMapping("/api/me")
	@Authenticated(restricted = true)
	Me me(Caller caller) {
		Account account = account(caller.accountId(), caller);
		Viewing viewing = this.viewedRights.viewer().map(this::viewing).orElse(null);
		// a viewing is of one account, whichever others that person has
		List<Account> accounts = (viewing != null && account != null) ? List.of(account) : accounts(caller.subject());
		return new Me(caller.subject(), contact(caller.contactId()), account, accounts,
				new TreeSet<>(caller.permissions()), viewing);
	}

	private Viewing viewing(Viewer viewer) {
		return new Viewing(new Person(viewer.contactId(), name(viewer.contactId())), viewer.accountId(),
				viewer.until());
	}

	/** Which screens of the portal this token sees, in their order (D7). */
	@GetMapping("/api/me/menu")
	@Authenticated(restricted = true)
	SeenScreens menu(Caller caller) {
		return new SeenScreens(Menu.of(caller));
	}

	private @Nullable Person contact(@Nullable String id) {
		return (id != null) ? new Person(id, name(id)) : null;
	}

	private String name(String contactId) {
		return this.accesses.find(contactId).map(ContactAccess::name).orElse("");
	}

	private @Nullable Account account(@Nullable String id, Caller caller) {
		String purchaser = caller.via();
		Via via = (purchaser != null)
				? new Via(purchaser, this.accounts.find(purchaser).map(AccountView::name).orElse("")) : null;
		return (id != null) ? this.accounts.find(id)
			.map((account) -> new Account(id, account.name(), (via != null) ? caller.side().name() : account.side(),
					via))
			.orElseGet(() -> new Account(id, "", "", via)) : null;
	}

	private List<Account> accounts(String identityId) {
		return Optional.of(identityId)
			.flatMap(this.identities::find)
			.map(this.rights::memberships)
			.orElse(List.of())
			.stream()
			.map(Account::of)
			.distinct()
			.toList();
	}

	/**
	 * @param viewing absent where people are here themselves
	 */
	record Me(String identityId, @Nullable Person contact, @Nullable Account account, List<Account> accounts,
			Set<String> permissions, @Nullable Viewing viewing) {
	}

	/**
	 * That somebody of the staff sees what this person does.
	 *
	 * @param account of that one, to which one goes back
	 */
	record Viewing(Person by, String account, Instant until) {
	}

	record SeenScreens(List<MenuItem> items) {
	}

	record Person(String id, String name) {
	}

	/**
	 * @param via the purchaser through which it is acted for, if through one
	 */
	record Account(String id, String name, String side, @Nullable Via via) {

		static Account of(Membership membership) {
			return new Account(membership.accountId(), membership.accountName(), membership.side(), membership.via());
		}

	}

}
