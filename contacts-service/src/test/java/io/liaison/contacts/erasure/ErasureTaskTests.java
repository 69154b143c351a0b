package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.editing.LinkEnding;
import io.liaison.contacts.contact.ContactErasure;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profiles;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
	private ParkedEvents parked;

	@Autowired
	private Worklist worklist;

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

	/** As stored by one that ended before it put the work on the list. */
	private String asked() {
		return this.erasures.createOrChange(Erasure.id(this.contact), Command.random(),
				() -> Erasure.of(this.contact, Reason.NO_LONGER_NEEDED, Actor.system(), Instant.now()), (it) -> {
				})
			.id();
	}

	private void perform(String id, Duration later) {
		InstantSource clock = () -> Instant.now().plus(later);
		new ErasureTask(this.erasures, this.contacts, this.contactErasure, this.links, this.profiles, this.parked,
				this.worklist, clock)
			.perform(id, new HeldClaim(1));
	}

}
