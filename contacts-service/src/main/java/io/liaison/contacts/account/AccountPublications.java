package io.liaison.contacts.account;

import java.util.List;

import io.liaison.contacts.account.AccountEvent.AccountChanged;
import io.liaison.contacts.account.AccountEvent.AccountCreated;
import io.liaison.contacts.account.AccountEvent.AccountImported;
import io.liaison.contacts.account.AccountEvent.ContactLinked;
import io.liaison.contacts.account.AccountEvent.ContactUnlinked;
import io.liaison.contacts.account.AccountEvent.LinkChanged;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.RoleAssignment;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.outbox.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about accounts; and, where rights shrank, what makes resource
 * servers refuse the tokens made before.
 */
final class AccountPublications {

	static final String TOPIC = "contacts.account.v1";

	private AccountPublications() {
	}

	static Publications<Account, AccountData> declared() {
		return Publications.to(TOPIC, "account", AccountData::of)
			.on(AccountCreated.class, "io.liaison.contacts.account-created.v1")
			.on(AccountChanged.class, "io.liaison.contacts.account-changed.v1")
			.on(ContactLinked.class, "io.liaison.contacts.contact-linked.v1")
			.on(LinkChanged.class, "io.liaison.contacts.link-changed.v1",
					(event) -> LinkEventData.of(event.contactId(), event.taken()))
			.on(ContactUnlinked.class, "io.liaison.contacts.contact-unlinked.v1",
					(event) -> LinkEventData.of(event.contactId(), event.taken()))
			.on(RosterChanged.class, "io.liaison.contacts.roster-changed.v1")
			.on(AccountImported.class, "io.liaison.contacts.account-imported.v1")
			.with(Revocation.when(Kind.ACCOUNT, AccountRevocationRule::revokes));
	}

	/**
	 * @param purchasers absent when there are none
	 */
	record AccountData(String id, String name, String side, String type, String programme, boolean active,
			@Nullable String timeZone, @Nullable OwnerData owner, List<LinkData> links,
			@Nullable List<Purchaser> purchasers) {

		static AccountData of(Account account) {
			AccountProfile profile = account.profile();
			AccountOwner owner = account.owner();
			return new AccountData(account.id(), profile.name(), account.side().name(), profile.type().name(),
					profile.programme(), profile.active(), profile.timeZone(),
					(owner != null) ? new OwnerData(owner.contactId(), owner.emailId()) : null,
					account.links().stream().map(LinkData::of).toList(),
					account.purchasers().isEmpty() ? null : account.purchasers());
		}

	}

	record OwnerData(String contactId, String emailId) {
	}

	record LinkData(String contactId, @Nullable String emailId, boolean active, List<RoleData> roles,
			@Nullable Long since) {

		static LinkData of(Link link) {
			return new LinkData(link.contactId(), link.emailId(), link.active(),
					link.roles().stream().map(RoleData::of).toList(), (link.since() > 0) ? link.since() : null);
		}

	}

	/**
	 * @param permissions absent when all of the role's
	 */
	record RoleData(String role, @Nullable String emailId, @Nullable List<String> permissions) {

		static RoleData of(RoleAssignment role) {
			return new RoleData(role.role(), role.emailId(), role.permissions());
		}

	}

	/**
	 * @param governingRolesTaken absent when there is none
	 */
	record LinkEventData(String contactId, @Nullable List<RoleData> governingRolesTaken) {

		static LinkEventData of(String contactId, List<RoleAssignment> taken) {
			return new LinkEventData(contactId, taken.isEmpty() ? null : taken.stream().map(RoleData::of).toList());
		}

	}

}
