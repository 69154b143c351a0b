package io.liaison.notification.cause;

import java.util.Map;

import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.notification.view.ProfileViews;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What accounts know of a person, as it comes from the topic. */
class ProfileTests extends ServiceTests {

	private final String account = id("acc");

	private final String contact = id("con");

	@Autowired
	private ProfileViews profiles;

	@Test
	@Behaviour("D5")
	void aMailWaitsUntilTheAccountsProfileIsTold() {
		contact(this.contact);
		account(this.account, "CUSTOMER", "role");
		invitation(this.contact, this.account, 1, 1);
		awaitRecord(this.contact, "WAITING");
		profile(this.account, this.contact, 1, "e-" + this.contact);
		awaitRecord(this.contact, "SENT");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@Behaviour({ "T51", "D5" })
	void aMailGoesToTheNewAddressWhicheverOfContactAndProfileIsHeardOfFirst(boolean profileFirst) {
		contact(this.contact);
		account(this.account, "CUSTOMER", "role", this.contact);
		this.events.publish(ACCESS, "io.liaison.access.invitation-issued.v1", this.contact, 1,
				access(this.contact, this.account, 1, "").replace("e-" + this.contact, "n-" + this.contact)
					.replace("\"contactAccess\": {", "\"contactAccess\": {" + asOf(2)));
		awaitRecord(this.contact, "WAITING");
		Runnable tellContact = () -> {
			moved(2);
			contact(this.contact);
		};
		Runnable tellProfile = () -> {
			profile(this.account, this.contact, 2, "n-" + this.contact);
			profile(this.account, this.contact, 1, "e-" + this.contact);
		};
		(profileFirst ? tellProfile : tellContact).run();
		(profileFirst ? tellContact : tellProfile).run();
		tellContact.run();
		tellProfile.run();
		awaitRecord(this.contact, "SENT");
		assertThat(Neighbours.MAILS.to("new-" + address(this.contact))).hasSize(1);
		assertThat(Neighbours.MAILS.to(address(this.contact))).isEmpty();
	}

	private String asOf(int sequence) {
		return """
				"asOf": [{"source": "/contacts", "subject": "%1$s", "sequence": %3$d},
				  {"source": "/contacts", "subject": "%2$s.%1$s", "sequence": %3$d}], """.formatted(this.contact,
				this.account, sequence);
	}

	/** Another address came for the one that they had. */
	private void moved(int sequence) {
		this.events.publish("contacts.contact.v1", "io.liaison.contacts.contact-changed.v1", this.contact, sequence, """
				{"contact": {"id": "%1$s", "givenName": "Ada", "familyName": "Lovelace", "active": true,
				  "emails": [{"emailId": "n-%1$s", "address": "new-%2$s", "current": true},
				    {"emailId": "e-%1$s", "address": "%2$s", "current": false, "replacedBy": "n-%1$s"}],
				  "phones": []}, "changed": ["emails"], "by": {"kind": "SYSTEM"}}""".formatted(this.contact,
				address(this.contact)));
	}

	@Test
	void anEventThatComesTwiceOrLateChangesNothingAndPoisonHoldsNothingUp() {
		profile(this.account, this.contact, 2, "new");
		profile(this.account, this.contact, 2, "new");
		profile(this.account, this.contact, 1, "old");
		this.events.publish("contacts.profile.v1", "io.liaison.contacts.profile-changed.v1",
				this.account + "." + this.contact, 3, Map.of("profile", Map.of("emailIds", "none")));
		this.events.publish("contacts.profile.v1", "io.liaison.contacts.profile-changed.v1",
				this.account + "." + this.contact, 4, Map.of());
		profile(this.account, this.contact + "-behind", 1, "e1");
		await().until(() -> this.profiles.find(this.account, this.contact + "-behind").isPresent());
		await().untilAsserted(() -> assertThat(this.profiles.find(this.account, this.contact))
			.hasValueSatisfying((it) -> assertThat(it.emailIds()).containsExactly("new")));
		profile(this.account, this.contact, 5, "newest");
		await().untilAsserted(() -> assertThat(this.profiles.find(this.account, this.contact))
			.hasValueSatisfying((it) -> assertThat(it.emailIds()).containsExactly("newest")));
	}

}
