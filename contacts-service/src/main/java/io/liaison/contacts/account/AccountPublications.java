package io.liaison.contacts.account;

import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.account.AccountEvent.AccountChanged;
import io.liaison.contacts.account.AccountEvent.AccountCreated;
import io.liaison.contacts.account.AccountEvent.AccountImported;
import io.liaison.contacts.account.AccountEvent.ContactLinked;
import io.liaison.contacts.account.AccountEvent.ContactUnlinked;
import io.liaison.contacts.account.AccountEvent.LinkChanged;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.store.Publication;
import io.liaison.platform.store.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What other services read about accounts; and, where rights shrank, what makes resource
 * servers refuse the tokens made before.
 */
final class AccountPublications implements Publications<Account> {

	static final String TOPIC = "contacts.account.v1";

	@Override
	public List<Publication> of(Account account, Object event) {
		AccountEvent happened = (AccountEvent) event;
		List<Publication> publications = new ArrayList<>();
		publications.add(switch (happened) {
			case AccountCreated created -> of("account-created", account, List.of(), created, null, null);
			case AccountChanged changed -> of("account-changed", account, changed.changed(), changed, null, null);
			case ContactLinked linked ->
				of("contact-linked", account, List.of("links"), linked, linked.contactId(), null);
			case LinkChanged changed ->
				of("link-changed", account, List.of("links"), changed, changed.contactId(), null);
			case ContactUnlinked gone ->
				of("contact-unlinked", account, List.of("links"), gone, gone.contactId(), null);
			case AccountImported imported ->
				of("account-imported", account, List.of("links"), imported, null, imported.contactIds());
		});
		if (happened.revokes()) {
			publications.add(new Publication(Revocation.TOPIC, Revocation.TYPE,
					new Revocation(Kind.ACCOUNT, account.id(), account.sequence())));
		}
		return publications;
	}

	private static Publication of(String type, Account account, List<String> changed, AccountEvent event,
			@Nullable String contactId, @Nullable List<String> contactIds) {
		return new Publication(TOPIC, "io.liaison.contacts." + type + ".v1",
				new AccountEventData(AccountData.of(account), changed, event.by(), contactId, contactIds));
	}

	record AccountEventData(AccountData account, List<String> changed, Actor by, @Nullable String contactId,
			@Nullable List<String> contactIds) {
	}

	record AccountData(String id, String name, String side, String type, String programme, boolean active,
			@Nullable String timeZone, @Nullable OwnerData owner, List<LinkData> links) {

		static AccountData of(Account account) {
			AccountProfile profile = account.profile();
			AccountOwner owner = account.owner();
			return new AccountData(account.id(), profile.name(), account.side().name(), profile.type().name(),
					profile.programme(), profile.active(), profile.timeZone(),
					(owner != null) ? new OwnerData(owner.contactId(), owner.emailId()) : null,
					account.links().stream().map(LinkData::of).toList());
		}

	}

	record OwnerData(String contactId, String emailId) {
	}

	record LinkData(String contactId, @Nullable String emailId, boolean active, List<RoleData> roles) {

		static LinkData of(Link link) {
			return new LinkData(link.contactId(), link.emailId(), link.active(),
					link.roles().stream().map((role) -> new RoleData(role.role(), role.emailId())).toList());
		}

	}

	record RoleData(String role, @Nullable String emailId) {
	}

}
