package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profiles;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Halts;
import io.liaison.platform.testing.Tokens;
import io.liaison.platform.work.HeldClaim;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static io.liaison.platform.testing.Halts.inEveryOrder;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody is linked while the person is erased: whichever is first at whichever step,
 * nobody who is erased is linked, and nobody who is linked is erased.
 */
@ContactsTest
@Import(Halts.class)
@Behaviour({ "D6", "Q22" })
class ErasureRaceTests {

	private static final String TECHNICAL = "service-portal.technical";

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private Erasures erasures;

	@Autowired
	private ErasureTask task;

	private Api staff;

	/** Where the person is from the first. */
	private String here;

	/** Where the person is linked meanwhile. */
	private String there;

	private String contact;

	private Answer linked;

	@BeforeEach
	void twoCustomers() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		this.here = account("SERVICE_PORTAL");
		this.there = account("LICENCE");
	}

	@Test
	void whereverALinkStandsWhenStaffErasePersonNothingIsLeftOfEither() {
		inEveryOrder(this::somebody, (name) -> link(this.staff.with(Halts.HEADER, name)), this::erase, this::isErased);
	}

	@Test
	void whereverAnErasureByStaffStandsWhenThePersonIsLinkedNothingIsLeftOfEither() {
		inEveryOrder(this::somebody, (name) -> Halts.at(name, this::erase), () -> this.linked = link(this.staff),
				(erasure) -> isErased(this.linked));
	}

	@Test
	void whereverALinkStandsWhenARequestRemovesThePersonTheyAreLinkedOrErased() {
		inEveryOrder(this::somebody, (name) -> link(this.staff.with(Halts.HEADER, name)), () -> remove(this.staff),
				this::isLinkedOrErased);
	}

	@Test
	void whereverARemovalByRequestStandsWhenThePersonIsLinkedTheyAreLinkedOrErased() {
		inEveryOrder(this::somebody, (name) -> remove(this.staff.with(Halts.HEADER, name)),
				() -> this.linked = link(this.staff), (removal) -> isLinkedOrErased(this.linked));
	}

	private void somebody() {
		this.contact = this.staff
			.post("/api/contacts",
					Map.of("givenName", "Race", "emails", List.of("race" + System.nanoTime() + "@erasure.example")))
			.expect(201)
			.at("/id");
		this.staff.put("/api/accounts/" + this.here + "/contacts/" + this.contact, Map.of("roles", List.of(TECHNICAL)))
			.expect(201);
	}

	private Answer link(Api by) {
		return by.put("/api/accounts/" + this.there + "/contacts/" + this.contact,
				Map.of("roles", List.of(), "title", "Boss", "phones", List.of("+46 2")));
	}

	private Answer remove(Api by) {
		return by
			.post("/api/accounts/" + this.here + "/change-requests",
					Map.of("operations", List.of(Map.of("type", "remove-contact", "contactId", this.contact))))
			.expect(201);
	}

	private String erase() {
		String id = this.erasures.createOrChange(Erasure.id(this.contact), Command.random(),
				() -> Erasure.of(this.contact, Reason.PERSON_ASKED, Actor.system(), Instant.now()), (it) -> {
				})
			.id();
		this.task.perform(id, new HeldClaim(1));
		return id;
	}

	private void isErased(Answer link) {
		if (link.status() != 201) {
			assertThat(link.expect(409).problem()).isEqualTo("contact-erased");
		}
		assertThat(this.erasures.get(Erasure.id(this.contact)).status()).isEqualTo(ErasureStatus.ERASED);
		Contact erased = this.contacts.get(this.contact);
		assertThat(erased.isErased()).isTrue();
		assertThat(erased.emails()).isEmpty();
		assertThat(erased.accounts()).isEmpty();
		for (String account : List.of(this.here, this.there)) {
			assertThat(place(account).status()).as("place in an account").isEqualTo(404);
			this.profiles.find(account, this.contact).ifPresent((profile) -> {
				assertThat(profile.title()).isNull();
				assertThat(profile.phones()).isEmpty();
				assertThat(profile.emailIds()).isEmpty();
			});
		}
	}

	private void isLinkedOrErased(Answer link) {
		if (link.status() == 201) {
			assertThat(place(this.there).expect(200).at("/title")).isEqualTo("Boss");
			assertThat(this.contacts.get(this.contact).isErased()).isFalse();
			assertThat(this.contacts.get(this.contact).accounts()).containsExactly(this.there);
			assertThat(this.erasures.find(Erasure.id(this.contact))).isEmpty();
		}
		else {
			Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> isErased(link));
		}
	}

	private Answer place(String account) {
		return this.staff.get("/api/accounts/" + account + "/contacts/" + this.contact);
	}

	private String account(String programme) {
		return this.staff.post("/api/accounts", Map.of("name", "Race " + System.nanoTime(), "programme", programme))
			.expect(201)
			.at("/id");
	}

}
