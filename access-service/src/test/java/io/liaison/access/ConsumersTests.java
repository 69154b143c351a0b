package io.liaison.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What contacts-service tells: twice, late, spoilt, and in either order. */
class ConsumersTests extends AccessIntegration {

	private static final String ACCESS = "access.contact-access.v1";

	private static final String SESSION = Revocation.TOPIC;

	@Test
	void theExamplesOfTheContractAreUnderstood() {
		this.events.publish(Directory.ROLES, "io.liaison.contacts.role-defined.v1", "licence.primary-admin", 1_000,
				ContractSchemas.example("io.liaison.contacts.role-defined.v1"));
		this.events.publish(Directory.CONTACTS, "io.liaison.contacts.contact-changed.v1", "con-3fJd8sLqP1yUe6Hc", 1_000,
				ContractSchemas.example("io.liaison.contacts.contact-changed.v1"));
		this.events.publish(Directory.ACCOUNTS, "io.liaison.contacts.contact-linked.v1", "acc-7Qm2kX0v9TzR4nWb", 1_000,
				ContractSchemas.example("io.liaison.contacts.contact-linked.v1"));
		for (String type : List.of("created", "changed")) {
			this.events.publish(Directory.PROFILES, "io.liaison.contacts.profile-" + type + ".v1",
					"acc-7Qm2kX0v9TzR4nWb.con-3fJd8sLqP1yUe6Hc", this.directory.next(),
					ContractSchemas.example("io.liaison.contacts.profile-" + type + ".v1"));
		}
		awaitGrant("acc-7Qm2kX0v9TzR4nWb", "eml-nH7aVx2kTq8rWs5D");
	}

	@Test
	void anEventThatComesTwiceOrLateChangesNothing() {
		this.directory.contact(2, this.contact, true, this.email, this.address);
		this.directory.account(5, this.account, "CUSTOMER", null, Directory.link(this.contact));
		awaitGrant(this.account, this.email);
		turn(true, this.account, this.email);

		this.directory.contact(2, this.contact, true, this.email, this.address);
		this.directory.contact(1, this.contact, false);
		this.directory.account(5, this.account, "CUSTOMER", null, Directory.link(this.contact));
		this.directory.account(4, this.account, "CUSTOMER", null);
		afterwards();
		assertThat(staff().get(grants(this.account) + "/" + this.email).expect(200).at("/login")).isEqualTo("true");
		assertThat(this.events.of(ACCESS, this.contact)).hasSize(1);
		assertThat(this.events.of(SESSION, this.account)).isEmpty();
	}

	@Test
	@Behaviour({ "T49", "C13", "D5" })
	void anAddressChangeEndsTheSameWhicheverOfContactAndProfileIsHeardOfFirst() {
		for (boolean profileFirst : new boolean[] { true, false }) {
			String contact = this.contact + profileFirst;
			String old = "old-" + contact;
			String now = "new-" + contact;
			String waiting = this.account + "-waiting-" + profileFirst;
			String leaving = this.account + "-leaving-" + profileFirst;
			this.directory.contact(contact, old, old + "@example.org");
			for (String account : List.of(waiting, leaving)) {
				this.directory.account(account, "CUSTOMER", Directory.link(contact));
				awaitGrant(account, old);
				turn(true, account, old);
			}
			long late = this.directory.next();
			long last = this.directory.next();
			Runnable tellContact = () -> {
				hasAddresses(last, contact, old, now);
				hasAddresses(late, contact, old);
			};
			Runnable tellProfile = () -> {
				this.directory.profile(last, leaving, contact, now);
				this.directory.profile(late, leaving, contact, old);
			};
			(profileFirst ? tellProfile : tellContact).run();
			afterwards();
			(profileFirst ? tellContact : tellProfile).run();
			afterwards();
			tellContact.run();
			tellProfile.run();
			afterwards();
			assertThat(awaitGrant(leaving, now).at("/login")).isEqualTo("true");
			assertThat(staff().get(grants(leaving) + "/" + old).expect(200).at("/login")).isEqualTo("false");
			assertThat(awaitGrant(waiting, old).at("/login")).as("of the account that keeps the address")
				.isEqualTo("true");
			assertThat(this.events.of(ACCESS, contact)).extracting(Event::type)
				.containsExactly("io.liaison.access.login-granted.v1", "io.liaison.access.login-granted.v1",
						"io.liaison.access.login-revoked.v1", "io.liaison.access.login-granted.v1");
		}
	}

	@Test
	void poisonIsParkedAndLaterEventsFlow() {
		for (String topic : List.of(Directory.CONTACTS, Directory.ACCOUNTS, Directory.ROLES, Directory.PROFILES)) {
			this.events.publish(new Event(topic, this.contact, Map.of(), "not an event at all"));
			this.events.publish(topic, "io.liaison.contacts.broken.v1", this.contact, 1, Map.of("nothing", "known"));
		}
		customer();
		String operator = this.tokens.staff("operations.manage");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.api.as(operator)
				.get("/api/operations/access/parked-events")
				.expect(200)
				.json()
				.path("items")
				.size()).isGreaterThanOrEqualTo(8));
	}

	@Test
	@Behaviour("S25")
	void theOwnerIsInvitedOnceWhicheverIsHeardOfFirst() {
		for (boolean contactFirst : new boolean[] { true, false }) {
			String account = this.account + contactFirst;
			String contact = this.contact + contactFirst;
			String email = this.email + contactFirst;
			Runnable tellContact = () -> this.directory.contact(contact, email, contactFirst + this.address);
			Runnable tellAccount = () -> this.directory.account(this.directory.next(), account, "PROVIDER",
					Map.of("contactId", contact, "emailId", email), Directory.link(contact, "provider.owner"));
			(contactFirst ? tellContact : tellAccount).run();
			afterwards();
			(contactFirst ? tellAccount : tellContact).run();
			Event invited = this.events.await(ACCESS, "io.liaison.access.invitation-issued.v1", contact);
			ContractSchemas.check(invited);
			assertThat(invited.data().at("/by/kind").asString()).isEqualTo("SYSTEM");

			tellContact.run();
			tellAccount.run();
			afterwards();
			assertThat(this.events.of(ACCESS, contact)).extracting(Event::type)
				.containsExactly("io.liaison.access.login-granted.v1", "io.liaison.access.invitation-issued.v1");
			assertThat(activate(token(mint("ACTIVATION", contact, email, account, 1).expect(200)), PASSWORD).body())
				.contains("Welcome");
		}
	}

	@Test
	void itTellsWhenAContactsRightsShrinkAndLeavesAccountsAndRolesToTheirOwner() {
		String role = "role-" + this.id;
		this.directory.role(1, role, "CUSTOMER", "tickets.open", "access.read");
		this.directory.contact(1, this.contact, true, this.email, this.address);
		this.directory.account(1, this.account, "CUSTOMER", null, Directory.link(this.contact, role));
		awaitGrant(this.account, this.email);
		this.directory.account(2, this.account, "CUSTOMER", null);
		this.directory.role(2, role, "CUSTOMER", "tickets.open");
		this.directory.account(3, this.account, "CUSTOMER", null, Directory.link(this.contact, role));
		afterwards();

		activate(invited(this.account, this.contact, this.email), PASSWORD);
		this.directory.contact(2, this.contact, false, this.email, this.address);
		Event contact = this.events.await(SESSION, Revocation.TYPE, this.contact);
		ContractSchemas.check(contact);
		Event followed = this.events.await(ACCESS, "io.liaison.access.contact-followed.v1", this.contact);
		ContractSchemas.check(followed);
		assertThat(contact.data().path("kind").asString("")).isEqualTo("contact");
		assertThat(contact.data().path("atLeast").asLong()).isEqualTo(followed.sequence());
		assertThat(this.events.of(SESSION, this.account)).isEmpty();
		assertThat(this.events.of(SESSION, role)).isEmpty();
	}

	/** Without what accounts know of them. */
	private void hasAddresses(long sequence, String contact, String... emailIds) {
		List<Map<String, Object>> emails = List.of(emailIds)
			.stream()
			.map((it) -> Map.<String, Object>of("emailId", it, "address", it + "@example.org", "current", true))
			.toList();
		this.events.publish(Directory.CONTACTS, "io.liaison.contacts.contact-changed.v1", contact, sequence,
				Map.of("contact", Map.of("id", contact, "givenName", "Ada", "active", true, "emails", emails)));
	}

	/** Everything told so far has been heard. */
	private void afterwards() {
		String marker = "mark-" + System.nanoTime();
		this.directory.contact("con-" + marker, "eml-" + marker, marker + "@example.org");
		this.directory.account("acc-" + marker, "CUSTOMER", Directory.link("con-" + marker));
		awaitGrant("acc-" + marker, "eml-" + marker);
		// another partition may lag behind the marker's
		Awaitility.await().pollDelay(Duration.ofMillis(700)).until(() -> true);
	}

}
