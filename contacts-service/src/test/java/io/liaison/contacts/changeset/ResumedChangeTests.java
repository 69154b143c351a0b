package io.liaison.contacts.changeset;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest.Status;
import io.liaison.contacts.changeset.person.ChangeApplication;
import io.liaison.contacts.changeset.person.ChangeProposals;
import io.liaison.contacts.changeset.planning.ChangePlanning;
import io.liaison.contacts.changeset.planning.PlannedChange;
import io.liaison.contacts.contact.address.EmailIds;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.operation.AddContact;
import io.liaison.contacts.roster.operation.EditDetails;
import io.liaison.contacts.roster.operation.RemoveContact;
import io.liaison.contacts.roster.operation.RequestedOperation;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import io.liaison.platform.work.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of a change when the process ended between two of its writes: the work that
 * was announced before them ends it one way or the other.
 */
@ContactsTest
class ResumedChangeTests {

	private static final Decision DECISION = new Decision(Actor.contact("staff", null), Instant.EPOCH, false, null);

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private ChangeRequests requests;

	@Autowired
	private ChangeProposals proposals;

	@Autowired
	private ChangePlanning planning;

	@Autowired
	private ChangeApplication application;

	@Autowired
	private ChangeTask task;

	@Autowired
	private EmailIds emailIds;

	private AManagedCustomer it;

	private String id;

	private String leaver;

	private String stayer;

	private String fresh;

	private List<RequestedOperation> operations;

	@BeforeEach
	void aRequest() {
		this.it = AManagedCustomer.of(this.api, this.tokens);
		this.leaver = this.it.linked("Leaver", TECHNICAL);
		this.stayer = this.it.linked("Stayer", TECHNICAL);
		this.id = Ids.random();
		this.fresh = Ids.derived("fresh", this.id);
		EmailAddress email = new EmailAddress("fresh" + System.nanoTime() + "@resumed.example");
		PersonalValues person = new PersonalValues("Fre", "Sh", "Chief", List.of(email.value()), List.of("+1 2"), null,
				null);
		PersonalValues title = new PersonalValues(null, null, "Boss", null, null, null, null);
		this.operations = List.of(new RemoveContact(this.leaver, Removal.ERASE),
				new EditDetails(this.stayer, title, List.of()),
				new AddContact(this.fresh, person, List.of(this.emailIds.of(this.fresh, email)), List.of(TECHNICAL), List.of(), null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	@Behaviour("D2")
	void whatEndedBeforeAllItSaysWasKeptIsForgotten(int writes) {
		propose(writes);
		resume();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.REFUSED);
		assertThat(account().requests().taken()).isZero();
		assertThat(this.profiles.find(this.it.account, this.stayer).orElseThrow().proposal(this.id + "/0").isEmpty())
			.isTrue();
	}

	@Test
	@Behaviour({ "D2", "D3" })
	void whatEndedBeforeItWasTakenInIsTakenInOnce() {
		propose(2);
		resume();
		resume();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.REQUESTED);
		assertThat(account().requests().find(this.id)).isPresent();
		assertThat(account().requests().taken()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	@Behaviour({ "D2", "Q31" })
	void whatEndedAfterItWasApprovedIsCarriedOutOnce(int steps) {
		propose(2);
		resume();
		this.accounts.change(this.it.account, Command.random(), (account) -> {
			PlannedChange change = this.planning.stored(account, stored());
			account.apply(account.requests().decided(this.id, 0, Status.APPLYING, DECISION, account.sequence() + 1),
					change.plan(), change.event(this.id));
		});
		carryOut(steps);
		resume();
		resume();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.APPLIED);
		assertThat(account().requests().pending()).isNull();
		assertThat(this.it.roster()).hasSize(3);
		assertThat(this.profiles.find(this.it.account, this.fresh).orElseThrow().title()).isEqualTo("Chief");
		assertThat(this.profiles.find(this.it.account, this.stayer).orElseThrow().title()).isEqualTo("Boss");
		assertThat(this.it.staff.get("/api/contacts/" + this.leaver).text()).doesNotContain("Leaver");
	}

	@Test
	@Behaviour("Q33")
	void whatEndedAfterItWasCancelledLeavesNoValueEvenOfALateWriter() {
		propose(2);
		resume();
		this.accounts.change(this.it.account, Command.random(), (account) -> account
			.remember(account.requests().decided(this.id, 0, Status.CANCELLED, DECISION, 0)));
		resume();
		this.proposals.keep(account(), this.id + "/0", 1, this.operations);
		assertThat(this.profiles.find(this.it.account, this.fresh).orElseThrow().proposal(this.id + "/0").isEmpty())
			.isTrue();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.CANCELLED);
		assertThat(account().requests().pending()).isNull();
	}

	@Test
	@Behaviour("Q27")
	void whatAnotherRequestForestalledIsForgotten() {
		propose(2);
		this.it.request(this.it.customer, AManagedCustomer.remove(this.leaver)).expect(201);
		resume();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.REFUSED);
		assertThat(this.profiles.find(this.it.account, this.fresh).orElseThrow().proposal(this.id + "/0").isEmpty())
			.isTrue();
	}

	@Test
	@Behaviour("D2")
	void whatEndedJustNowWaitsForWhoeverAskedToAskAgain() {
		propose(0, Instant.now());
		resume();
		assertThat(this.requests.get(this.id).status()).isEqualTo(ChangeRequestStatus.PROPOSED);
		assertThat(this.it.staff.get("/api/change-requests/" + this.id).status()).isEqualTo(404);
	}

	private void propose(int writes) {
		propose(writes, Instant.EPOCH);
	}

	private void propose(int writes, Instant at) {
		ChangeRequest request = ChangeRequest.propose(this.id, this.it.account, 1, true,
				new Requester(Actor.contact(this.it.manager, this.it.account), null, Side.CUSTOMER, List.of()),
				at, this.operations);
		this.requests.create(Command.random(), request);
		this.proposals.keep(account(), this.id + "/0", 1, this.operations.subList(0, writes + 1));
	}

	/** As many of its steps as were taken before the end. */
	private void carryOut(int steps) {
		ChangeRequest part = ChangeRequest.propose(this.id, this.it.account, 1, true,
				new Requester(Actor.system(), null, Side.SYSTEM, List.of()), Instant.EPOCH, stored().subList(0, steps));
		this.application.carryOut(part, account().requests().find(this.id).orElseThrow());
	}

	private List<RequestedOperation> stored() {
		return this.operations.stream().map(RequestedOperation::withoutValues).toList();
	}

	private Account account() {
		return this.accounts.get(this.it.account);
	}

	private void resume() {
		this.task.perform(this.id, new Claim() {

			@Override
			public int attempt() {
				return 9;
			}

			@Override
			public boolean held() {
				return true;
			}

		});
	}

}
