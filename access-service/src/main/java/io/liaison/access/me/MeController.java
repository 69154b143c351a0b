package io.liaison.access.me;

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

	MeController(LoginIdentities identities, ContactAccesses accesses, AccountViews accounts, Rights rights) {
		this.identities = identities;
		this.accesses = accesses;
		this.accounts = accounts;
		this.rights = rights;
	}

	@GetMapping("/api/me")
	@Authenticated(restricted = true)
	Me me(Caller caller) {
		return new Me(caller.subject(), contact(caller.contactId()), account(caller.accountId(), caller),
				accounts(caller.subject()), new TreeSet<>(caller.permissions()));
	}

	/** Which screens of the portal this token sees, in their order (D7). */
	@GetMapping("/api/me/menu")
	@Authenticated(restricted = true)
	SeenScreens menu(Caller caller) {
		return new SeenScreens(Menu.of(caller));
	}

	private @Nullable Person contact(@Nullable String id) {
		return (id != null) ? new Person(id, this.accesses.find(id).map(ContactAccess::name).orElse("")) : null;
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

	record Me(String identityId, @Nullable Person contact, @Nullable Account account, List<Account> accounts,
			Set<String> permissions) {
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
