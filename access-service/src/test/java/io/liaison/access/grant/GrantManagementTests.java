package io.liaison.access.grant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.access.AcceptsOwnTokens;
import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.view.AccountViews;
import io.liaison.access.view.RoleViews;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LiaisonTest
class GrantManagementTests implements AcceptsOwnTokens {

	@Autowired
	private AccountViews accounts;

	@Autowired
	private RoleViews roles;

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private OwnerLogins owners;

	@Autowired
	private InstantSource clock;

	private final String account = "acc-" + Ids.random();

	private final String contact = "con-" + Ids.random();

	private final String email = "eml-" + Ids.random();

	@Test
	void aChangeIsJudgedByTheGrantThatThereIsWhenItIsWritten() {
		signatory();
		Caller caller = Tokens.caller(Side.CUSTOMER, "con-admin", this.account, "access.read", "access.manage");
		long next = grant().off().version();
		GrantChange on = new GrantChange(Optional.of(true), Optional.empty(), false, null);
		assertThatThrownBy(() -> managedWhile(() -> change((it) -> it.turnOff(this.account, this.email)))
			.change(this.account, this.email, "\"" + next + "\"", on, command(), caller)).isInstanceOf(Refusal.class)
			.hasMessageContaining("name a signatory");
		assertThat(grant().login()).isFalse();
	}

	/** A login of a signatory that is on. */
	private void signatory() {
		Instant now = this.clock.instant();
		this.accounts.on(new IncomingEvent("/contacts", "io.liaison.contacts.account-changed.v1", this.account, 1, now,
				JsonMapper.shared()
					.valueToTree(Map.of("account", Map.of("name", "Acme", "side", "CUSTOMER", "active", true, "links",
							List.of(Map.of("contactId", this.contact, "active", true, "roles", List.of())))))));
		this.accesses.follow(this.contact, command(), (it) -> {
			it.follow(new ContactSnapshot(1, now, true, "Ada",
					List.of(Address.of(this.email, "identity-" + this.email))));
			it.follow(new ProfileSnapshot(now, new KnownAddresses(this.account, 1, List.of(this.email))));
			it.turnOn(this.account, this.email, true, 0, now);
			it.arrange(this.account, this.email, true, null);
		});
	}

	private GrantManagement managedWhile(Runnable meanwhile) {
		GrantAuthority authority = new GrantAuthority(this.accounts, this.roles, this.accesses) {

			private boolean begun;

			@Override
			void requireReach(Caller caller, String accountId, String contactId) {
				super.requireReach(caller, accountId, contactId);
				if (!this.begun) {
					this.begun = true;
					meanwhile.run();
				}
			}

		};
		return new GrantManagement(this.accounts, this.accesses, this.identities, authority, this.owners, this.clock);
	}

	private void change(Consumer<ContactAccess> decision) {
		this.accesses.change(this.contact, command(), decision);
	}

	private Grant grant() {
		return this.accesses.find(this.contact).orElseThrow().grantOrNone(this.account, this.email);
	}

	private static Command command() {
		return Command.system(Ids.random());
	}

}
