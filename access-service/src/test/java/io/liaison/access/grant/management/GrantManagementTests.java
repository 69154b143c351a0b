package io.liaison.access.grant.management;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.GrantsTest;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GrantManagementTests extends GrantsTest {

	@Autowired
	private OwnerLogins owners;

	private final String contact = "con-" + Ids.random();

	@Test
	void aChangeIsJudgedByTheGrantThatThereIsWhenItIsWritten() {
		signatory();
		Caller caller = Tokens.caller(Side.CUSTOMER, "con-admin", this.account, "access.read", "access.manage");
		long next = grant(this.contact).off().version();
		GrantChange on = new GrantChange(Optional.of(true), Optional.empty(), false, null);
		assertThatThrownBy(() -> managedWhile(() -> change((it) -> it.turnOff(this.account, email(this.contact))))
			.change(this.account, email(this.contact), "\"" + next + "\"", on, command(), caller))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("name a signatory");
		assertThat(grant(this.contact).login()).isFalse();
	}

	/** A login of a signatory that is on. */
	private void signatory() {
		account("CUSTOMER", List.of(), this.contact);
		signsIn(this.contact, this.clock.instant());
		change((it) -> it.arrange(this.account, email(this.contact), true, null));
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

}
