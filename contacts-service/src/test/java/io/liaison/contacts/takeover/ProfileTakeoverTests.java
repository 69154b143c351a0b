package io.liaison.contacts.takeover;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.profile.ProfileEntry;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.takeover.StoredBefore.email;
import static io.liaison.contacts.takeover.StoredBefore.grant;
import static org.assertj.core.api.Assertions.assertThat;

/** The data folder of a version that had no profiles. */
class ProfileTakeoverTests extends TakeoverTest {

	@Autowired
	private Events events;

	@Test
	@Behaviour("D5")
	void theAccountKnowsWhatItsLinkItsRolesAndItsGrantsUse() {
		this.stored.contact(List.of(this.stored.account, "elsewhere"), email("main", true), email("role", true),
				email("granted", true), email("strange", true));
		this.stored.account(this.stored.link("role"));
		this.stored.grants(7, grant(this.stored.account, "granted"), grant("elsewhere", "strange"));
		assertThat(perform()).isInstanceOf(Later.class);
		// the new group reads the last event again, and the one before it does no harm
		tell(6, "strange");
		tell(7, "granted");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> perform() == Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("role", "granted");
		assertThat(known().phones()).isEmpty();
		this.events.await("contacts.profile.v1", "io.liaison.contacts.profile-created.v1",
				this.stored.account + "." + this.stored.contact);
	}

	@Test
	void whereNothingIsUsedItKnowsTheMainAddressAndPhonesThatNobodyElseEntered() {
		this.stored.contact(List.of(this.stored.account), email("main", true), email("second", true));
		this.stored.account(this.stored.link(null));
		assertThat(perform()).isEqualTo(Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("main");
		assertThat(known().phones()).containsExactly("+1");
	}

	@Test
	void aProfileThatExistsStaysAsItIs() {
		this.stored.contact(List.of(this.stored.account), email("main", true), email("second", true));
		this.stored.account(this.stored.link("main"));
		assertThat(perform()).isEqualTo(Outcome.DONE);
		this.profiles.change(this.stored.account, this.accounts.get(this.stored.account).links().getFirst(),
				this.contacts.get(this.stored.contact), Command.random(),
				(profile) -> profile.change(new ProfileEntry("Boss", List.of(), List.of())));
		long version = known().version();
		this.stored.forgetProgress();
		assertThat(perform()).isEqualTo(Outcome.DONE);
		assertThat(known().version()).isEqualTo(version);
		assertThat(known().title()).isEqualTo("Boss");
	}

	@Test
	void beforeItIsTakenOverAnAccountSeesTheSame() {
		this.stored.contact(List.of(this.stored.account), email("main", true), email("role", true));
		this.stored.account(this.stored.link("role"));
		assertThat(this.profiles
			.of(this.stored.account, this.accounts.get(this.stored.account).links(),
					this.contacts.findAll(List.of(this.stored.contact)))
			.get(this.stored.contact)
			.emailIds()).containsExactly("role");
		assertThat(this.profiles.find(this.stored.account, this.stored.contact)).isEmpty();
	}

	private Outcome perform() {
		this.stored.forgetProgress();
		return this.takeover.perform("accounts", new HeldClaim(1));
	}

	private void tell(long sequence, String emailId) {
		this.events.publish("access.contact-access.v1", "io.liaison.access.grant-changed.v1", this.stored.contact,
				sequence,
				Map.of("contactAccess",
						Map.of("contactId", this.stored.contact, "grants",
								List.of(Map.of("accountId", this.stored.account, "emailId", emailId, "login", true,
										"signatory", false, "activated", true)))));
	}

}
