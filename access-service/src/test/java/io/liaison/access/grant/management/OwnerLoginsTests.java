package io.liaison.access.grant.management;

import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.Grant;
import io.liaison.access.grant.GrantsTest;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnerLoginsTests extends GrantsTest {

	private static final GrantChange OFF = new GrantChange(Optional.of(false), Optional.empty(), false, null);

	@Autowired
	private EndingLogins endings;

	private final String ada = "con-" + Ids.random();

	private final String bob = "con-" + Ids.random();

	@BeforeEach
	void twoOwners() {
		account("PROVIDER", List.of("provider.owner"), this.ada, this.bob);
		signsIn(this.ada, this.clock.instant());
		signsIn(this.bob, this.clock.instant());
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
		assertThat(grant(this.ada).login()).isTrue();
		assertThat(grant(this.bob).login()).isFalse();
	}

	@Test
	@Behaviour("C4")
	void whoCameBackCountsAtOnce() {
		change(management(owners()), this.bob, OFF);
		this.accesses.change(this.bob, command(),
				(it) -> it.turnOn(this.account, email(this.bob), true, 0, this.clock.instant()));
		change(management(owners()), this.ada, OFF);
		assertThat(grant(this.ada).login()).isFalse();
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
		long version = grant(contact).version();
		management.change(this.account, email(contact), "\"" + version + "\"", change, command(),
				Tokens.caller(Side.PROVIDER, "con-owner", this.account, "access.read", "access.manage"));
	}

}
