package io.liaison.notification.cause;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody loses rights, or shares them with a stranger, without hearing of it. */
class SecurityMailsTests extends ServiceTests {

	private static final String CONTACT = "contacts.contact.v1";

	private static final String IDENTITY = "access.login-identity.v1";

	private final String ada = id("ada");

	private final String acme = id("acme");

	@BeforeEach
	void adaHasThreeAddressesOfWhichAcmeKnowsTwo() {
		account(this.acme, "CUSTOMER", "member");
		person(1, "created", "work, home, private", "");
		profile(this.acme, this.ada, 1, email("work"), email("home"));
	}

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
		assertThat(mail.subject()).isEqualTo("How a login of yours is opened was changed");
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
			.containsExactlyInAnyOrder("Somebody asks to take your second factors away",
					"Your second factors are about to be taken away", "Your second factors were taken away");
	}

	/** What the person was told, once all that is finished. */
	private List<String> everyKind(int number) {
		return await()
			.until(() -> records(this.ada),
					(found) -> found.size() >= number
							&& found.stream().allMatch((it) -> it.at("/state").asString().equals("SENT")))
			.stream()
			.map(this::kindAndAddress)
			.toList();
	}

	private String kindAndAddress(JsonNode told) {
		return told.at("/kind").asString() + " " + told.at("/emailId").asString().split("-")[0];
	}

	private String email(String name) {
		return name + "-" + this.ada;
	}

	private String at(String name) {
		return address(email(name));
	}

	private void person(long sequence, String type, String current, String gone) {
		person(sequence, type, current, gone, "");
	}

	private void person(long sequence, String type, String current, String gone, String more) {
		String emails = Stream
			.concat(names(current).map((it) -> email(it, true)), names(gone).map((it) -> email(it, false)))
			.collect(Collectors.joining(", "));
		this.events.publish(CONTACT, "io.liaison.contacts.contact-" + type + ".v1", this.ada, sequence, """
				{"contact": {"id": "%s", "givenName": "Ada", "familyName": "Lovelace", "active": true,
				  "emails": [%s]}, "changed": []%s}""".formatted(this.ada, emails, more));
	}

	private static Stream<String> names(String list) {
		return Stream.of(list.split(", ")).filter((it) -> !it.isEmpty());
	}

	private String email(String name, boolean current) {
		return "{\"emailId\": \"%s\", \"address\": \"%s\", \"current\": %s}".formatted(email(name), at(name), current);
	}

	private void link(String type, long sequence, String heldThrough) {
		this.events.publish("contacts.account.v1", "io.liaison.contacts." + type + ".v1", this.acme, sequence,
				account("\"contactId\": \"%s\", \"governingRolesTaken\": [{\"role\": \"admin\", \"emailId\": \"%s\"}]"
					.formatted(this.ada, email(heldThrough))));
	}

	private String account(String more) {
		return """
				{"account": {"id": "%s", "name": "Acme Ltd", "side": "CUSTOMER", "active": true, "links": []},
				 "changed": ["links"], %s}""".formatted(this.acme, more);
	}

	private void login(String type, long sequence, String name, boolean on, String more) {
		this.events.publish(ACCESS, "io.liaison.access." + type + ".v1", this.ada, sequence, """
				{"contactAccess": {"contactId": "%1$s", "grants": [{"accountId": "%2$s", "emailId": "%3$s",
				   "login": %4$s}]}, "changed": ["grants"], "accountId": "%2$s", "emailId": "%3$s"%5$s}"""
			.formatted(this.ada, this.acme, email(name), on, more));
	}

}
