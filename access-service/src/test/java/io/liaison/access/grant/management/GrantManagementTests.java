package io.liaison.access.grant.management;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.GrantsTest;
import io.liaison.access.grant.management.GrantManagement.ManagedGrant;
import io.liaison.access.grant.management.GrantManagement.Position;
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

	@Autowired
	private GrantManagement management;

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

	@Test
	void aPageReadsAsManyContactsAsItShowsHoweverManyTheAccountHas() {
		List<String> contacts = IntStream.range(0, 30).mapToObj((i) -> this.contact + "-" + i).sorted().toList();
		account("CUSTOMER", List.of(), contacts.toArray(String[]::new));
		contacts.forEach((it) -> signsIn(it, this.clock.instant()));
		Caller staff = Tokens.caller(Side.PROVIDER, "somebody", "provider", "access.read");
		List<Integer> read = new ArrayList<>();
		GrantManagement management = new GrantManagement(this.accounts, noting(read), this.identities,
				new GrantAuthority(this.accounts, this.roles, this.accesses), this.owners, this.clock);
		List<String> shown = new ArrayList<>();
		List<ManagedGrant> following;
		Position last = Position.START;
		do {
			read.clear();
			following = management.list(this.account, last, 4, staff);
			assertThat(read).as("read at once").hasSize(1).allMatch((it) -> it <= 6);
			List<ManagedGrant> page = following.subList(0, Math.min(4, following.size()));
			page.forEach((it) -> shown.add(it.contactId()));
			last = page.getLast().position();
		}
		while (following.size() > 4);
		assertThat(shown).isEqualTo(contacts);
	}

	@Test
	void aPageGoesOnBeyondContactsOfWhomNothingIsKnown() {
		List<String> contacts = IntStream.range(10, 30).mapToObj((i) -> this.contact + "-" + i).toList();
		account("CUSTOMER", List.of(), contacts.toArray(String[]::new));
		signsIn(contacts.getFirst(), this.clock.instant());
		signsIn(contacts.getLast(), this.clock.instant());
		Caller staff = Tokens.caller(Side.PROVIDER, "somebody", "provider", "access.read");
		assertThat(this.management.list(this.account, Position.START, 4, staff)).extracting(ManagedGrant::contactId)
			.containsExactly(contacts.getFirst(), contacts.getLast());
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
