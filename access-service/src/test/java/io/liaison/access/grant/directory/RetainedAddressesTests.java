package io.liaison.access.grant.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.liaison.access.grant.ContactSnapshot;
import io.liaison.access.grant.GrantsTest;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.access.settings.GrantSettings;
import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RetainedAddressesTests extends GrantsTest {

	private static final Claim CLAIM = new HeldClaim(1);

	@Autowired
	private Directory directory;

	@Autowired
	private RetainedAddresses retained;

	@Autowired
	private GrantSettings settings;

	private final String contact = "con-" + Ids.random();

	@Test
	@Behaviour("C13")
	void accessOnAnAddressWithoutSuccessorEndsWhenItsTimeIsOver() {
		account("CUSTOMER", List.of("buyer"), this.contact);
		goneSince(this.contact, this.settings.retainedAddresses().minusHours(1));
		assertThat(this.retained.perform(this.contact, CLAIM)).isEqualTo(Task.Outcome.DONE);
		assertThat(grant(this.contact).activated()).as("an hour before").isTrue();

		String other = "con-" + Ids.random();
		goneSince(other, this.settings.retainedAddresses().plusHours(1));
		assertThat(this.retained.perform(other, CLAIM)).isEqualTo(Task.Outcome.DONE);
		assertThat(grant(other).login()).as("an hour after").isFalse();
	}

	@Test
	@Behaviour("C13")
	void theLastOwnersStaysAndIsLookedAtAgain() {
		String other = "con-" + Ids.random();
		account("PROVIDER", List.of("provider.owner"), this.contact, other);
		goneSince(this.contact, this.settings.retainedAddresses().plusHours(1));
		assertThat(this.retained.perform(this.contact, CLAIM)).isInstanceOf(Task.Later.class);
		assertThat(grant(this.contact).activated()).isTrue();

		signsIn(other, this.clock.instant());
		assertThat(this.retained.perform(this.contact, CLAIM)).as("another can sign in").isEqualTo(Task.Outcome.DONE);
		assertThat(grant(this.contact).login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void accessOnAnAddressThatTheAccountRemovesEndsThoughTheContactKeepsIt() {
		Instant then = this.clock.instant().minus(this.settings.retainedAddresses().plusHours(1));
		signsIn(this.contact, then.minus(Duration.ofDays(1)));
		this.directory.onProfile(
				new IncomingEvent("/contacts", "io.liaison.contacts.profile-changed.v1",
						this.account + "." + this.contact, 2, then, JsonMapper.shared().createObjectNode()),
				this.contact, new ProfileSnapshot(then, new KnownAddresses(this.account, 2, List.of())));
		assertThat(this.accesses.find(this.contact).orElseThrow().addresses().isCurrent(email(this.contact))).isTrue();
		await().untilAsserted(() -> assertThat(grant(this.contact).login()).isFalse());
	}

	@Test
	void ofAContactThatNobodyKnowsNothingIsLeftToDo() {
		assertThat(this.retained.perform("con-" + Ids.random(), CLAIM)).isEqualTo(Task.Outcome.DONE);
	}

	/** A login in use whose address went that long ago. */
	private void goneSince(String contactId, Duration ago) {
		Instant then = this.clock.instant().minus(ago);
		signsIn(contactId, then.minus(Duration.ofDays(1)));
		this.accesses.follow(contactId, command(),
				(it) -> it.follow(new ContactSnapshot(2, then, true, "Ada", List.of())));
	}

}
