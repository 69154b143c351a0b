package io.liaison.access.grant.management;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.access.view.AccountView;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.web.Page;

import org.springframework.stereotype.Component;

/** Tells grants together with what became of their mails, and when they were used. */
@Component
class GrantResources {

	private final InvitationDeliveries deliveries;

	private final LastSignIns signIns;

	private final AccountViews accounts;

	private final InstantSource clock;

	GrantResources(InvitationDeliveries deliveries, LastSignIns signIns, AccountViews accounts, InstantSource clock) {
		this.deliveries = deliveries;
		this.signIns = signIns;
		this.accounts = accounts;
		this.clock = clock;
	}

	GrantResource of(ManagedGrant managed) {
		return of(managed.grant().accountId(), new Page<>(List.of(managed), null)).items().getFirst();
	}

	Page<GrantResource> of(String accountId, Page<ManagedGrant> page) {
		Map<String, InvitationDelivery> delivered = this.deliveries.of(page.items());
		Map<String, Instant> signedIn = this.signIns.of(page.items());
		AccountView account = this.accounts.find(accountId).orElse(null);
		Instant now = this.clock.instant();
		return page.map((managed) -> {
			InvitationDelivery delivery = delivered.get(InvitationDeliveries.id(managed));
			boolean linked = account != null
					&& account.activeLink(managed.contactId()).filter(managed.grant()::givenUnder).isPresent();
			return GrantResource.of(managed, delivery, GrantStanding.of(managed, linked, delivery, now),
					signedIn.get(LastSignIns.id(managed)), now);
		});
	}

}
