package io.liaison.contacts.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.longwork.Backlog;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.takeover.StoredBefore.email;
import static org.assertj.core.api.Assertions.assertThat;

/** What the takeover waits for, and for how long. */
class TakeoverPatienceTests extends TakeoverTest {

	@Autowired
	private LoginStatuses loginStatuses;

	@Test
	void grantsThatAreNeverReadAreDoneWithoutInTheEnd() {
		this.stored.unreadGrants();
		this.stored.forgetProgress();
		for (int i = 0; i < 12; i++) {
			assertThat(this.takeover.perform("accounts", new HeldClaim(1))).isInstanceOf(Later.class);
		}
		assertThat(this.takeover.perform("accounts", new HeldClaim(1))).isEqualTo(Outcome.DONE);
		assertThat(known().emailIds()).containsExactly("role");
	}

	@Test
	void attemptsThatEndedForAnotherReasonUseUpNoPatience() {
		this.stored.unreadGrants();
		this.stored.forgetProgress();
		assertThat(this.takeover.perform("accounts", new HeldClaim(50))).isInstanceOf(Later.class);
		assertThat(this.profiles.find(this.stored.account, this.stored.contact)).isEmpty();
	}

	@Test
	void waitingForEventsThatWaitIsFree() {
		this.stored.contact(List.of(this.stored.account), email("main", true));
		this.stored.account(this.stored.link("main"));
		AtomicInteger asked = new AtomicInteger();
		// events wait too long the first time it is asked
		Outboxes late = new Outboxes(Duration.ofSeconds(30),
				() -> Instant.EPOCH.plusSeconds((asked.incrementAndGet() == 1) ? 15 : 5));
		late.oldest(Instant.EPOCH);
		this.stored.forgetProgress();
		assertThat(behind(late).perform("accounts", new HeldClaim(1))).isEqualTo(Outcome.DONE);
		assertThat(asked).hasValueGreaterThan(1);
		assertThat(known().emailIds()).containsExactly("main");
	}

	@Test
	void itStopsWaitingForEventsWhenItsClaimIsLostAndCostsOnce() {
		this.stored.contact(List.of(this.stored.account), email("main", true));
		this.stored.account(this.stored.link("main"));
		Outboxes late = new Outboxes(Duration.ofSeconds(30), InstantSource.system());
		late.oldest(Instant.now().minusSeconds(15));
		this.stored.forgetProgress();
		assertThat(this.takeover.unfinished()).hasSize(1);
		assertThat(behind(late).perform("accounts", new LostClaim())).isInstanceOf(Later.class);
		assertThat(this.profiles.find(this.stored.account, this.stored.contact)).isEmpty();
		this.stored.forgetProgress();
		assertThat(this.takeover.perform("accounts", new HeldClaim(1))).isEqualTo(Outcome.DONE);
		assertThat(this.takeover.unfinished()).isEmpty();
	}

	@Test
	void whatAVersionBeforeWasDoneWithIsNotBegunAgain() {
		this.stored.progress(new Document("after", "z").append("done", true));
		assertThat(this.takeover.unfinished()).isEmpty();
	}

	private ProfileTakeover behind(Outboxes outboxes) {
		return new ProfileTakeover(this.accounts, this.contacts, this.profiles, this.loginStatuses, this.database,
				new Backlog(outboxes));
	}

	private record LostClaim() implements Claim {

		@Override
		public int attempt() {
			return 1;
		}

		@Override
		public boolean held() {
			return false;
		}

	}

}
