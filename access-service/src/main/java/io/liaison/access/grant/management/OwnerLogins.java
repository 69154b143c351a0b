package io.liaison.access.grant.management;

import java.time.InstantSource;
import java.util.List;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.management.EndingLogins.Ending;
import io.liaison.access.view.AccountLink;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.problem.Refusal;

import org.springframework.stereotype.Component;

/** The installation keeps an owner who can sign in, without an end. */
@Component
public class OwnerLogins {

	private static final String OWNER = "provider.owner";

	private final AccountViews accounts;

	private final ContactAccesses accesses;

	private final EndingLogins endings;

	private final InstantSource clock;

	OwnerLogins(AccountViews accounts, ContactAccesses accesses, EndingLogins endings, InstantSource clock) {
		this.accounts = accounts;
		this.accesses = accesses;
		this.endings = endings;
		this.clock = clock;
	}

	/**
	 * Whether that grant may end: nobody could sign in as owner without the last one.
	 * Where it may, it counts no more for whoever asks of another at the same moment.
	 */
	public boolean mayEnd(String accountId, String contactId, Grant grant) {
		AccountView account = this.accounts.find(accountId).filter(AccountView::isProvider).orElse(null);
		if (account == null || account.link(contactId).filter(OwnerLogins::owns).isEmpty()) {
			return true;
		}
		return this.endings.begin(accountId, Ending.of(contactId, grant, this.clock.instant()),
				(ending) -> isThereOneBeside(account, accountId, ending));
	}

	/**
	 * @throws Refusal CONFLICT when it is the last one
	 */
	void requireAnother(String accountId, String contactId, Grant grant) {
		if (!mayEnd(accountId, contactId, grant)) {
			throw Refusal.conflict("last-owner", "This is the last owner who can sign in.");
		}
	}

	private boolean isThereOneBeside(AccountView account, String accountId, List<Ending> ending) {
		List<String> owners = account.links().stream().filter(OwnerLogins::owns).map(AccountLink::contactId).toList();
		return this.accesses.findAll(owners)
			.stream()
			.filter(ContactAccess::active)
			.flatMap((access) -> access.grants()
				.stream()
				.filter((grant) -> account.link(access.id()).filter(grant::givenUnder).isPresent())
				.filter((grant) -> ending.stream().noneMatch((it) -> it.concerns(access.id(), grant))))
			.anyMatch((grant) -> grant.accountId().equals(accountId) && grant.until() == null
					&& grant.usableAt(this.clock.instant()));
	}

	private static boolean owns(AccountLink link) {
		return link.active() && link.roles().contains(OWNER);
	}

}
