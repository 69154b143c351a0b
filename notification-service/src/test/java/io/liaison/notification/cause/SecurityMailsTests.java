package io.liaison.notification.cause;

import java.util.List;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody loses rights, or shares them with a stranger, without hearing of it. */
class SecurityMailsTests extends AdasMails {

	@Test
	@Behaviour("C5")
	void whoLosesARoleThatGovernsIsToldWhereItWasHeld() {
		link("link-changed", 2, "home");
		Mail mail = Neighbours.MAILS.await(at("home"));
		assertThat(mail.subject()).isEqualTo("Your administrator role in Acme Ltd has ended");
		assertThat(mail.text()).contains("Hello Ada Lovelace,", "was taken from you", "If you did not expect this");
		assertThat(mail.text() + mail.html()).doesNotContain("http");
		assertThat(awaitRecord(this.ada, "SENT").at("/kind").asString()).isEqualTo("ROLE_TAKEN");
		link("contact-unlinked", 3, "work");
		assertThat(Neighbours.MAILS.await(at("work")).subject()).isEqualTo(mail.subject());
	}

	@Test
	@Behaviour({ "C5", "D25" })
	void everybodyWhoLosesSuchARoleByOneChangeOfTheRosterIsTold() {
		String bob = id("bob");
		String cyd = id("cyd");
		List.of(bob, cyd).forEach((it) -> {
			contact(it);
			profile(this.acme, it, 1, "e-" + it);
		});
		String changes = """
				"request": "chg-1", "invite": [], "changes": [
				  {"contactId": "%s", "change": "CHANGED", "governingRolesTaken": [{"role": "admin", "emailId": "%s"}]},
				  {"contactId": "%s", "change": "REMOVED", "governingRolesTaken": [{"role": "admin"}, {"role": "second"}]},
				  {"contactId": "%s", "change": "ADDED"}]"""
			.formatted(this.ada, email("home"), bob, cyd);
		for (long sequence : List.of(2L, 2L, 3L)) {
			this.events.publish("contacts.account.v1", "io.liaison.contacts.roster-changed.v1", this.acme, sequence,
					account(sequence == 2 ? changes : "\"request\": \"chg-2\", \"changes\": []"));
		}
		link("link-changed", 4, "work");
		Neighbours.MAILS.await(at("work"));
		String subject = Neighbours.MAILS.await(at("home")).subject();
		assertThat(subject).isEqualTo("Your administrator role in Acme Ltd has ended");
		assertThat(Neighbours.MAILS.await(address(bob)).subject()).isEqualTo(subject);
		assertThat(records(bob)).hasSize(1);
		assertThat(records(this.ada)).hasSize(2);
		assertThat(records(cyd)).isEmpty();
	}

	@Test
	void theSameEventTwiceIsOneMailAndAnyOtherChangeOfALinkIsNone() {
		link("link-changed", 2, "home");
		link("link-changed", 2, "home");
		this.events.publish("contacts.account.v1", "io.liaison.contacts.link-changed.v1", this.acme, 3,
				account("\"contactId\": \"%s\"".formatted(this.ada)));
		link("link-changed", 4, "work");
		Neighbours.MAILS.await(at("work"));
		assertThat(Neighbours.MAILS.to(at("home"))).hasSize(1);
		assertThat(records(this.ada)).hasSize(2);
	}

	@Test
	@Behaviour("T13")
	void aLoginThatWasInUseAndEndsIsToldToItsAddressAndToTheOthersThatTheAccountKnows() {
		login("login-revoked", 2, "work", false, ", \"inUse\": true");
		login("login-revoked", 2, "work", false, ", \"inUse\": true");
		assertThat(Neighbours.MAILS.await(at("work")).subject()).isEqualTo("Your access to Acme Ltd has ended");
		assertThat(Neighbours.MAILS.await(at("home")).subject()).isEqualTo("A login of yours to Acme Ltd was changed");
		assertThat(everyKind(2)).containsExactlyInAnyOrder("LOGIN_ENDED work", "LOGIN_CHANGED home");
		assertThat(Neighbours.MAILS.to(at("private"))).isEmpty();
	}

	@Test
	@Behaviour({ "C13", "T50" })
	void whoReadsAReplacedAddressIsToldOfTheEndOfItsLogin() {
		person(2, "changed", "new, home, private", "work");
		profile(this.acme, this.ada, 2, email("new"), email("home"));
		login("login-revoked", 2, "work", false, ", \"inUse\": true");
		assertThat(Neighbours.MAILS.await(at("work")).subject()).isEqualTo("Your access to Acme Ltd has ended");
	}

	@Test
	@Behaviour("T51")
	void aLoginThatWasNeverInUseEndsWithoutAWord() {
		login("login-revoked", 2, "work", false, ", \"inUse\": false");
		login("login-revoked", 3, "work", false, "");
		login("login-granted", 4, "home", true, "");
		assertThat(Neighbours.MAILS.await(at("work")).subject()).isEqualTo("A login of yours to Acme Ltd was changed");
		assertThat(everyKind(1)).containsExactly("LOGIN_CHANGED work");
	}

	@Test
	@Behaviour("D5")
	void aPersonsOtherAddressesAreToldWhenOneCame() {
		person(2, "changed", "new, home, private", "work",
				", \"emailsCome\": [\"%s\"], \"emailsGone\": [\"%s\"]".formatted(email("new"), email("work")));
		assertThat(Neighbours.MAILS.await(at("home")).subject()).isEqualTo("Your e-mail addresses were changed");
		Neighbours.MAILS.await(at("private"));
		assertThat(everyKind(2)).containsExactlyInAnyOrder("ADDRESS_CHANGED home", "ADDRESS_CHANGED private");
		assertThat(Neighbours.MAILS.to(at("new"))).isEmpty();
		assertThat(Neighbours.MAILS.to(at("work"))).isEmpty();
	}

	@Test
	void aPersonsAddressesAreToldWhenOneWent() {
		person(2, "changed", "home, private", "work", ", \"emailsGone\": [\"%s\"]".formatted(email("work")));
		Neighbours.MAILS.await(at("home"));
		Neighbours.MAILS.await(at("private"));
		assertThat(everyKind(2)).containsExactlyInAnyOrder("ADDRESS_CHANGED home", "ADDRESS_CHANGED private");
	}

}
