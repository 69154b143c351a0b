package io.liaison.access.grant;

import java.time.InstantSource;
import java.util.List;

import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/** The installation keeps an owner who can sign in, without an end. */
@Component
class OwnerLogins {

	private static final String OWNER = "provider.owner";

	private final AccountViews accounts;

	private final ContactAccesses accesses;

	private final InstantSource clock;

	OwnerLogins(AccountViews accounts, ContactAccesses accesses, InstantSource clock) {
		this.accounts = accounts;
		this.accesses = accesses;
		this.clock = clock;
	}

	/**
	 * Whether nobody else could sign in as owner if this grant ended.
	 */
	boolean isLast(String accountId, String contactId, String emailId) {
		AccountView account = this.accounts.find(accountId).filter(AccountView::isProvider).orElse(null);
		if (account == null || account.link(contactId).filter(OwnerLogins::owns).isEmpty()) {
			return false;
		}
		List<String> owners = account.links().stream().filter(OwnerLogins::owns).map(AccountLink::contactId).toList();
		return this.accesses.findAll(owners)
			.stream()
			.filter(ContactAccess::active)
			.flatMap((access) -> access.grants()
				.stream()
				.filter((grant) -> account.link(access.id()).filter(grant::givenUnder).isPresent())
				.filter((grant) -> !access.id().equals(contactId) || !grant.emailId().equals(emailId)))
			.noneMatch((grant) -> grant.accountId().equals(accountId) && grant.until() == null
					&& grant.usableAt(this.clock.instant()));
	}

	/**
	 * @throws Refusal CONFLICT when it is the last one
	 */
	void requireAnother(String accountId, String contactId, String emailId) {
		if (isLast(accountId, contactId, emailId)) {
			throw Refusal.conflict("last-owner", "This is the last owner who can sign in.");
		}
	}

	private static boolean owns(AccountLink link) {
		return link.active() && link.roles().contains(OWNER);
	}

}
