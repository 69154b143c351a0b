package io.liaison.contacts.account.authority;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.loginstatus.LastingLogin;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * The installation keeps an owner who can sign in, without an end: at the provider's
 * account, as far as is known here of logins.
 */
@Component
public class OwnerRule {

	private final LoginStatuses logins;

	OwnerRule(LoginStatuses logins) {
		this.logins = logins;
	}

	/**
	 * @param before links of an account
	 * @throws Refusal CONFLICT when nobody who can sign in would own it any more
	 */
	public void requireOwner(Account account, Collection<Link> before) {
		if (account.id().equals(Provider.ACCOUNT_ID) && !owners(before, (login) -> true).isEmpty()
				&& owners(account.links(), (login) -> true).isEmpty()) {
			throw refused();
		}
	}

	/**
	 * @param gone e-mail ids that an owner is to lose
	 * @throws Refusal CONFLICT when they are the last ones an owner signs in with
	 */
	void requireOwnerWithout(Account provider, String contactId, Set<String> gone) {
		Set<String> owners = owners(provider.links(), (login) -> true);
		if (owners.contains(contactId) && owners(provider.links(),
				(login) -> !login.contactId().equals(contactId) || !gone.contains(login.emailId()))
			.isEmpty()) {
			throw refused();
		}
	}

	private Set<String> owners(Collection<Link> links, Predicate<LastingLogin> counted) {
		Set<String> holders = links.stream()
			.filter((link) -> link.active() && link.roleIds().contains(RoleDefinition.OWNER))
			.map(Link::contactId)
			.collect(Collectors.toSet());
		return this.logins.lasting(Provider.ACCOUNT_ID, holders)
			.stream()
			.filter(counted)
			.map(LastingLogin::contactId)
			.collect(Collectors.toSet());
	}

	private static Refusal refused() {
		return Refusal.conflict("last-owner", "This is the last owner who can sign in.");
	}

}
