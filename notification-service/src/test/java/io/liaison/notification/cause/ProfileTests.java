package io.liaison.notification.cause;

import java.util.Map;

import io.liaison.notification.ServiceTests;
import io.liaison.notification.view.ProfileViews;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

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
