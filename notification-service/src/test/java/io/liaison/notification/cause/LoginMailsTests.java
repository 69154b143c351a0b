package io.liaison.notification.cause;

import java.util.List;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody signs in otherwise than before without hearing of it. */
class LoginMailsTests extends AdasMails {

	@Test
	@Behaviour("D21")
	void anotherPasswordIsToldToAllAddressesOfThoseWhoSignInWithIt() {
		String stranger = id("stranger");
		this.events.publish(CONTACT, "io.liaison.contacts.contact-created.v1", stranger, 1, """
				{"contact": {"id": "%1$s", "active": true, "emails": [
				  {"emailId": "e-%1$s", "address": "%2$s", "current": true},
				  {"emailId": "claimed", "address": "%3$s", "current": true}]}, "changed": []}""".formatted(stranger,
				address(stranger), at("work")));
		login("access-activated", 2, "work", true, ", \"how\": \"INVITATION_ACCEPTED\"");
		this.events.publish(IDENTITY, "io.liaison.access.password-changed.v1", id("identity"), 5, """
				{"identity": {"claims": [{"contactId": "%s", "emailId": "claimed"},
				  {"contactId": "%s", "emailId": "%s"}]}, "changed": ["passwordVersion"]}""".formatted(stranger,
				this.ada, email("work")));
		Mail mail = Neighbours.MAILS.await(at("home"));
		assertThat(mail.subject()).isEqualTo("The password of a login of yours was changed");
		assertThat(mail.text() + mail.html()).doesNotContain(at("work"), "Acme", "http");
		Neighbours.MAILS.await(at("private"));
		Neighbours.MAILS.await(at("work"));
		assertThat(everyKind(3)).containsExactlyInAnyOrder("PASSWORD_CHANGED home", "PASSWORD_CHANGED private",
				"PASSWORD_CHANGED work");
		assertThat(Neighbours.MAILS.to(address(stranger))).isEmpty();
		assertThat(records(stranger)).isEmpty();
	}

	@Test
	void aSecondFactorThatCameOrWentIsToldToAllAddresses() {
		login("access-activated", 2, "work", true, ", \"how\": \"INVITATION_ACCEPTED\"");
		this.events.publish(IDENTITY, "io.liaison.access.factors-changed.v1", id("identity"), 5, """
				{"identity": {"claims": [{"contactId": "%s", "emailId": "%s"}]}, "changed": ["secondFactor"],
				 "change": "AUTHENTICATOR_ADDED"}""".formatted(this.ada, email("work")));
		Mail mail = Neighbours.MAILS.await(at("work"));
		assertThat(mail.subject()).isEqualTo("How you sign in was changed");
		assertThat(everyKind(3)).containsExactlyInAnyOrder("FACTORS_CHANGED home", "FACTORS_CHANGED private",
				"FACTORS_CHANGED work");
	}

	@Test
	@Behaviour("C7")
	void eachStepByWhichLostFactorsAreTakenAwayIsToldToAllAddresses() {
		login("access-activated", 2, "work", true, ", \"how\": \"INVITATION_ACCEPTED\"");
		List<String> steps = List.of("RESET_ASKED", "RESET_CONFIRMED", "RESET", "RESET_CANCELLED");
		for (int i = 0; i < steps.size(); i++) {
			this.events.publish(IDENTITY, "io.liaison.access.factors-changed.v1", id("identity"), 5 + i, """
					{"identity": {"claims": [{"contactId": "%s", "emailId": "%s"}]}, "changed": [],
					 "change": "%s"}""".formatted(this.ada, email("work"), steps.get(i)));
		}
		assertThat(everyKind(9)).filteredOn((it) -> it.endsWith("home"))
			.containsExactlyInAnyOrder("FACTOR_RESET_BEGUN home", "FACTOR_RESET_CONFIRMED home",
					"FACTOR_RESET_DONE home");
		assertThat(everyKind(9)).hasSize(9);
		assertThat(Neighbours.MAILS.to(at("private"))).extracting(Mail::subject)
			.containsExactlyInAnyOrder("We were asked to remove your second factors",
					"Your second factors are about to be removed", "Your second factors have been removed");
	}

}
