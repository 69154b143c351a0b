package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.access.AcceptsOwnTokens;
import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class RetainedAddressesTests implements AcceptsOwnTokens {

	private static final Claim CLAIM = new Claim() {

		@Override
		public int attempt() {
			return 1;
		}

		@Override
		public boolean held() {
			return true;
		}

	};

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private AccountViews accounts;

	@Autowired
	private Directory directory;

	@Autowired
	private RetainedAddresses retained;

	@Autowired
	private GrantSettings settings;

	@Autowired
	private InstantSource clock;

	private final String account = "acc-" + Ids.random();

	private final String contact = "con-" + Ids.random();

	@Test
	@Behaviour("C13")
	void accessOnAnAddressWithoutSuccessorEndsWhenItsTimeIsOver() {
		account("CUSTOMER", "buyer", "con-" + Ids.random());
		goneSince(this.contact, this.settings.retainedAddresses().minusHours(1));
		assertThat(this.retained.perform(this.contact, CLAIM)).isEqualTo(Task.Outcome.DONE);
		assertThat(grant().activated()).as("an hour before").isTrue();

		String other = "con-" + Ids.random();
		goneSince(other, this.settings.retainedAddresses().plusHours(1));
		assertThat(this.retained.perform(other, CLAIM)).isEqualTo(Task.Outcome.DONE);
		assertThat(grant(other).login()).as("an hour after").isFalse();
	}

	@Test
	@Behaviour("C13")
	void theLastOwnersStaysAndIsLookedAtAgain() {
		String other = "con-" + Ids.random();
		account("PROVIDER", "provider.owner", other);
		goneSince(this.contact, this.settings.retainedAddresses().plusHours(1));
		assertThat(this.retained.perform(this.contact, CLAIM)).isInstanceOf(Task.Later.class);
		assertThat(grant().activated()).isTrue();

		Instant now = this.clock.instant();
		this.accesses.follow(other, command(), (it) -> {
			it.follow(new ContactSnapshot(1, now, true, "Bob", List.of(address("bobs"))));
			it.turnOn(this.account, "bobs", true, 0, now);
		});
		assertThat(this.retained.perform(this.contact, CLAIM)).as("another can sign in").isEqualTo(Task.Outcome.DONE);
		assertThat(grant().login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void accessOnAnAddressThatTheAccountRemovesEndsThoughTheContactKeepsIt() {
		Instant then = this.clock.instant().minus(this.settings.retainedAddresses().plusHours(1));
		this.accesses.follow(this.contact, command(), (it) -> {
			it.follow(new ContactSnapshot(1, then.minus(Duration.ofDays(1)), true, "Ada", List.of(address("old"))));
			it.follow(profile(then.minus(Duration.ofDays(1)), 1, "old"));
			it.turnOn(this.account, "old", true, 0, then.minus(Duration.ofDays(1)));
		});
		this.directory.onProfile(
				new IncomingEvent("/contacts", "io.liaison.contacts.profile-changed.v1",
						this.account + "." + this.contact, 2, then, JsonMapper.shared().createObjectNode()),
				this.contact, profile(then, 2));
		assertThat(this.accesses.find(this.contact).orElseThrow().isCurrent("old")).isTrue();
		await().untilAsserted(() -> assertThat(grant().login()).isFalse());
	}

	@Test
	void ofAContactThatNobodyKnowsNothingIsLeftToDo() {
		assertThat(this.retained.perform("con-" + Ids.random(), CLAIM)).isEqualTo(Task.Outcome.DONE);
	}

	private void account(String side, String role, String other) {
		List<Map<String, Object>> links = Stream.of(this.contact, other)
			.map((it) -> Map.<String, Object>of("contactId", it, "active", true, "roles",
					List.of(Map.of("role", role))))
			.toList();
		this.accounts.on(new IncomingEvent("/contacts", "io.liaison.contacts.account-changed.v1", this.account, 1,
				this.clock.instant(),
				JsonMapper.shared()
					.valueToTree(
							Map.of("account", Map.of("name", "Acme", "side", side, "active", true, "links", links)))));
	}

	/** A login in use whose address went that long ago. */
	private void goneSince(String contactId, Duration ago) {
		Instant then = this.clock.instant().minus(ago);
		this.accesses.follow(contactId, command(), (it) -> {
			it.follow(new ContactSnapshot(1, then.minus(Duration.ofDays(1)), true, "Ada", List.of(address("old"))));
			it.turnOn(this.account, "old", true, 0, then.minus(Duration.ofDays(1)));
			it.follow(new ContactSnapshot(2, then, true, "Ada", List.of()));
		});
	}

	private ProfileSnapshot profile(Instant time, long sequence, String... emailIds) {
		return new ProfileSnapshot(time, new KnownAddresses(this.account, sequence, List.of(emailIds)));
	}

	private static Address address(String emailId) {
		return Address.of(emailId, "identity-" + emailId);
	}

	private Grant grant() {
		return grant(this.contact);
	}

	private Grant grant(String contactId) {
		return this.accesses.find(contactId).orElseThrow().grantOrNone(this.account, "old");
	}

	private static Command command() {
		return Command.system(Ids.random());
	}

}
