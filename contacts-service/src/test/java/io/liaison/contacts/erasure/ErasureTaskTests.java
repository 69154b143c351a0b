package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.ToldLogins;
import io.liaison.contacts.account.AccountOwner;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.account.editing.LinkEnding;
import io.liaison.contacts.account.editing.Places;
import io.liaison.contacts.contact.ContactErasure;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.consumer.ParkedEvents;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import io.liaison.platform.work.Worklist;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ErasureTaskTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private Erasures erasures;

	@Autowired
	private ErasureTask task;

	@Autowired
	private ContactErasure contactErasure;

	@Autowired
	private LinkEnding links;

	@Autowired
	private Places places;

	@Autowired
	private ParkedEvents parked;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Accounts accounts;

	@Autowired
	private LoginStatuses logins;

	@Autowired
	private MongoOperations store;

	private String contact;

	@BeforeEach
	void linkSomebodyTwice() {
		Api staff = this.api.as(this.tokens.staff("accounts.manage", "contacts.manage"));
		this.contact = staff.post("/api/contacts", Map.of("givenName", "Erase " + System.nanoTime()))
			.expect(201)
			.at("/id");
		for (int i = 0; i < 2; i++) {
			String account = staff
				.post("/api/accounts", Map.of("name", "Erase " + System.nanoTime(), "programme", "LICENCE"))
				.expect(201)
				.at("/id");
			staff.put("/api/accounts/" + account + "/contacts/" + this.contact, Map.of("roles", List.of())).expect(201);
		}
	}

	@Test
	@Behaviour("D6")
	void whatWasStoppedHalfwayGoesOn() {
		String id = asked();
		AtomicInteger held = new AtomicInteger();
		Claim lost = new Claim() {
			@Override
			public int attempt() {
				return 1;
			}

			@Override
			public boolean held() {
				return held.incrementAndGet() == 1;
			}
		};
		assertThat(this.task.perform(id, lost)).isInstanceOf(Later.class);
		assertThat(this.erasures.get(id).status()).isEqualTo(ErasureStatus.RUNNING);
		assertThat(this.contacts.get(this.contact).accounts()).hasSize(1);
		assertThat(this.task.perform(id, new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(this.erasures.get(id).status()).isEqualTo(ErasureStatus.ERASED);
		assertThat(this.contacts.get(this.contact).accounts()).isEmpty();
		assertThat(this.task.perform(id, new HeldClaim(3))).isEqualTo(Outcome.DONE);
		assertThat(this.erasures.get(id).sequence()).isEqualTo(1);
	}

	@Test
	@Behaviour("D6")
	void itIsToldOnceMoreAfterEightDays() {
		String id = asked();
		this.task.perform(id, new HeldClaim(1));
		perform(id, Erasure.REPETITION.minusMinutes(1));
		assertThat(this.erasures.get(id).sequence()).isEqualTo(1);
		perform(id, Erasure.REPETITION.plusMinutes(1));
		perform(id, Erasure.REPETITION.plusMinutes(2));
		assertThat(this.erasures.get(id).sequence()).isEqualTo(2);
		ContractSchemas
			.check(this.events.await(Erasures.TOPIC, (event) -> event.subject().equals(id) && event.sequence() == 2));
	}

	@Test
	void theLastOwnerStaysAlsoWhereTheContactDoesNotRememberTheLink() {
		AccountOwner owner = this.accounts.get(Provider.ACCOUNT_ID).owner();
		ToldLogins.tell(this.events, owner.contactId(), owner.emailId(), true, null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.logins.lasting(Provider.ACCOUNT_ID, List.of(owner.contactId())).isEmpty());
		this.contact = owner.contactId();
		remembers();
		try {
			String id = asked();
			this.task.perform(id, new HeldClaim(1));
			assertThat(this.erasures.get(id).status()).isEqualTo(ErasureStatus.REFUSED);
			assertThat(this.contacts.get(this.contact).isErased()).isFalse();
		}
		finally {
			remembers(Provider.ACCOUNT_ID);
		}
	}

	/**
	 * As an unlinking that stopped halfway can leave it, where a later linking came
	 * first.
	 */
	private void remembers(String... accounts) {
		this.store.updateFirst(Query.query(Criteria.where("_id").is(this.contact)),
				new Update().set("state.accounts", List.of(accounts)), "contacts");
	}

	/** As stored by one that ended before it put the work on the list. */
	private String asked() {
		return this.erasures.createOrChange(Erasure.id(this.contact), Command.random(),
				() -> Erasure.of(this.contact, Reason.NO_LONGER_NEEDED, Actor.system(), Instant.now()), (it) -> {
				})
			.id();
	}

	private void perform(String id, Duration later) {
		InstantSource clock = () -> Instant.now().plus(later);
		new ErasureTask(this.erasures, this.contacts, this.contactErasure, this.links, this.places, this.profiles,
				this.parked, this.worklist, clock)
			.perform(id, new HeldClaim(1));
	}

}
