package io.liaison.notification.cause;

import java.util.List;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.view.ContactAccessViews;
import io.liaison.notification.view.ContactViews;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody signs in otherwise than before without hearing of it. */
class LoginMailsTests extends AdasMails {

	@Autowired
	private ContactViews contacts;

	@Autowired
	private ContactAccessViews accesses;

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
	@Behaviour("D21")
	void theMailboxOfALoginIsToldOnceThroughAContactWhoIsInUse() {
		String left = id("left");
		this.events.publish(CONTACT, "io.liaison.contacts.contact-changed.v1", left, 1, """
				{"contact": {"id": "%s", "active": false, "emails": [
				  {"emailId": "left", "address": "%s", "current": true}]}, "changed": ["active"]}""".formatted(left,
				at("work")));
		this.events.publish(ACCESS, "io.liaison.access.login-granted.v1", left, 1, """
				{"contactAccess": {"contactId": "%1$s", "grants": [{"accountId": "%2$s", "emailId": "left",
				   "login": true}]}, "changed": ["grants"], "accountId": "%2$s", "emailId": "left"}""".formatted(left,
				this.acme));
		login("access-activated", 2, "work", true, ", \"how\": \"INVITATION_ACCEPTED\"");
		await().until(() -> this.accesses.find(left).isPresent());
		this.events.publish(IDENTITY, "io.liaison.access.password-changed.v1", id("identity"), 5, """
				{"identity": {"claims": [{"contactId": "%s", "emailId": "left"},
				  {"contactId": "%s", "emailId": "%s"}]}, "changed": ["passwordVersion"]}""".formatted(left, this.ada,
				email("work")));
		Neighbours.MAILS.await(at("work"));
		assertThat(everyKind(3)).containsExactlyInAnyOrder("PASSWORD_CHANGED home", "PASSWORD_CHANGED private",
				"PASSWORD_CHANGED work");
		assertThat(Neighbours.MAILS.to(at("work"))).hasSize(1);
		assertThat(records(left)).isEmpty();
	}

	@ParameterizedTest
	@Behaviour("C13")
	@CsvSource({ "password-changed, PASSWORD_CHANGED", "factors-changed, FACTORS_CHANGED" })
	void aLoginThatIsKeptOnAReplacedAddressIsToldOfThereToo(String what, String kind) {
		person(2, "changed", "new, home, private", "work");
		login("access-activated", 2, "work", true, ", \"how\": \"INVITATION_ACCEPTED\"");
		await().until(() -> this.contacts.find(this.ada).flatMap((it) -> it.email(email("new"))).isPresent());
		this.events.publish(IDENTITY, "io.liaison.access." + what + ".v1", id("identity"), 5, """
				{"identity": {"claims": [{"contactId": "%s", "emailId": "%s"}]}, "changed": [],
				 "change": "AUTHENTICATOR_ADDED"}""".formatted(this.ada, email("work")));
		Neighbours.MAILS.await(at("work"));
		assertThat(everyKind(4)).containsExactlyInAnyOrder(kind + " work", kind + " new", kind + " home",
				kind + " private");
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
