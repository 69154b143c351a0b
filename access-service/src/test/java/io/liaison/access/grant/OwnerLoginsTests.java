package io.liaison.access.grant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@LiaisonTest
class OwnerLoginsTests implements AcceptsOwnTokens {

	private static final GrantChange OFF = new GrantChange(Optional.of(false), Optional.empty(), false, null);

	@Autowired
	private AccountViews accounts;

	@Autowired
	private RoleViews roles;

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private EndingLogins endings;

	@Autowired
	private InstantSource clock;

	private final String account = "acc-" + Ids.random();

	private final String ada = "con-" + Ids.random();

	private final String bob = "con-" + Ids.random();

	@BeforeEach
	void twoOwners() {
		Instant now = this.clock.instant();
		List<Map<String, Object>> links = Stream.of(this.ada, this.bob)
			.map((it) -> Map.<String, Object>of("contactId", it, "active", true, "roles",
					List.of(Map.of("role", "provider.owner"))))
			.toList();
		this.accounts.on(new IncomingEvent("/contacts", "io.liaison.contacts.account-changed.v1", this.account, 1, now,
				JsonMapper.shared()
					.valueToTree(Map.of("account",
							Map.of("name", "Firm", "side", "PROVIDER", "active", true, "links", links)))));
		Stream.of(this.ada, this.bob).forEach((contact) -> this.accesses.follow(contact, command(), (it) -> {
			it.follow(new ContactSnapshot(1, now, true, "Owner",
					List.of(Address.of(email(contact), "identity-" + contact))));
			it.follow(new ProfileSnapshot(now, new KnownAddresses(this.account, 1, List.of(email(contact)))));
			it.turnOn(this.account, email(contact), true, 0, now);
		}));
	}

	@Test
	@Behaviour("C4")
	void ofTwoOwnersWhoEndEachOthersLoginAtTheSameMomentOneStays() {
		GrantManagement atTheSameMoment = management(
				new OwnerLogins(this.accounts, this.accesses, this.endings, this.clock) {

					@Override
					void requireAnother(String accountId, String contactId, Grant grant) {
						super.requireAnother(accountId, contactId, grant);
						assertThatThrownBy(() -> change(management(owners()), OwnerLoginsTests.this.ada, OFF))
							.isInstanceOf(Refusal.class)
							.hasMessageContaining("last-owner");
					}

				});
		change(atTheSameMoment, this.bob, OFF);
		assertThat(isOn(this.ada)).isTrue();
		assertThat(isOn(this.bob)).isFalse();
	}

	@Test
	@Behaviour("C4")
	void whoCameBackCountsAtOnce() {
		change(management(owners()), this.bob, OFF);
		this.accesses.change(this.bob, command(),
				(it) -> it.turnOn(this.account, email(this.bob), true, 0, this.clock.instant()));
		change(management(owners()), this.ada, OFF);
		assertThat(isOn(this.ada)).isFalse();
		assertThatThrownBy(() -> change(management(owners()), this.bob, OFF)).isInstanceOf(Refusal.class)
			.hasMessageContaining("last-owner");
	}

	private OwnerLogins owners() {
		return new OwnerLogins(this.accounts, this.accesses, this.endings, this.clock);
	}

	/** For whoever may do everything. */
	private GrantManagement management(OwnerLogins owners) {
		GrantAuthority anybody = new GrantAuthority(this.accounts, this.roles, this.accesses) {

			@Override
			void requireReach(Caller caller, String accountId, String contactId) {
			}

			@Override
			void requireChange(Caller caller, ContactAccess target, Grant grant, GrantChange change) {
			}

		};
		return new GrantManagement(this.accounts, this.accesses, this.identities, anybody, owners, this.clock);
	}

	private void change(GrantManagement management, String contact, GrantChange change) {
		long version = this.accesses.find(contact).orElseThrow().grantOrNone(this.account, email(contact)).version();
		management.change(this.account, email(contact), "\"" + version + "\"", change, command(),
				Tokens.caller(Side.PROVIDER, "con-owner", this.account, "access.read", "access.manage"));
	}

	private boolean isOn(String contact) {
		return this.accesses.find(contact).orElseThrow().grantOrNone(this.account, email(contact)).login();
	}

	private static String email(String contact) {
		return "eml-" + contact;
	}

	private static Command command() {
		return Command.system(Ids.random());
	}

}
