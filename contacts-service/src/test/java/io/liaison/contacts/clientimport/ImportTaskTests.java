package io.liaison.contacts.clientimport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.WithoutOrganization;
import io.liaison.contacts.longwork.Backlog;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import io.liaison.platform.work.Worklist;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ImportTaskTests {

	private static final ImportOptions OPTIONS = new ImportOptions(FileEncoding.DETECTED, "LICENCE",
			WithoutOrganization.PERSON_ACCOUNT);

	private final String id = Ids.random();

	@Autowired
	private ClientImports imports;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ClientImportRun run;

	@Autowired
	private Worklist worklist;

	@Autowired
	private ImportTask task;

	@Test
	void anImportWhoseReceiverEndedRightAfterStoringItIsCarriedOut() {
		// as if storing had taken all the time it may take
		new ImportTask(this.imports, this.run, backlogOf(Duration.ZERO), this.worklist,
				InstantSource.offset(InstantSource.system(), Duration.ofMinutes(-1)))
			.expect(this.id);
		receive();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status() == ImportStatus.COMPLETED);
	}

	@Test
	void anImportThatWasNeverStoredIsWaitedForAndForgotten() {
		assertThat(this.task.perform(this.id, new HeldClaim(1))).isInstanceOf(Later.class);
		assertThat(this.task.perform(this.id, new HeldClaim(5))).isEqualTo(Outcome.DONE);
	}

	@Test
	void anImportWaitsWhileEventsWaitTooLong() {
		receive();
		assertThat(taskAt(Duration.ofSeconds(15)).perform(this.id, new HeldClaim(1))).isInstanceOf(Later.class);
		assertThat(status()).isEqualTo(ImportStatus.RECEIVED);
		assertThat(taskAt(Duration.ofSeconds(5)).perform(this.id, new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(status()).isEqualTo(ImportStatus.COMPLETED);
	}

	@Test
	void anImportThatWaitsBetweenStepsGoesOnWhereItWas() {
		receive();
		AtomicInteger asked = new AtomicInteger();
		// events wait too long the second time it is asked, and no longer the third
		InstantSource clock = () -> Instant.EPOCH.plusSeconds((asked.incrementAndGet() == 2) ? 15 : 5);
		Outboxes outboxes = new Outboxes(Duration.ofSeconds(30), clock);
		outboxes.oldest(Instant.EPOCH);
		ImportTask waiting = new ImportTask(this.imports, this.run, new Backlog(outboxes), this.worklist,
				InstantSource.system());
		assertThat(waiting.perform(this.id, new HeldClaim(1))).isEqualTo(Outcome.DONE);
		assertThat(asked).hasValueGreaterThan(2);
		assertThat(status()).isEqualTo(ImportStatus.COMPLETED);
	}

	@Test
	void anImportStopsWhenItsClaimIsLost() {
		receive();
		Claim lost = new Claim() {
			private int asked;

			@Override
			public int attempt() {
				return 1;
			}

			@Override
			public boolean held() {
				return this.asked++ == 0;
			}
		};
		assertThat(this.task.perform(this.id, lost)).isInstanceOf(Later.class);
		assertThat(status()).isEqualTo(ImportStatus.RUNNING);
	}

	@Test
	void anImportThatCannotSucceedFailsAndItsFileIsRemoved() {
		receive();
		this.files.remove(ClientImportRun.original(this.id), 1);
		assertThat(this.task.perform(this.id, new HeldClaim(1))).isInstanceOf(Later.class);
		assertThat(status()).isEqualTo(ImportStatus.FAILED);
		assertThat(this.task.unfinished()).contains(this.id);
		assertThat(this.task.perform(this.id, new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(this.task.unfinished()).doesNotContain(this.id);
	}

	@Test
	void whatTheVersionBeforeLeftOpenIsUnfinished() {
		receive();
		assertThat(this.task.unfinished()).contains(this.id);
		this.task.perform(this.id, new HeldClaim(1));
		assertThat(this.task.unfinished()).doesNotContain(this.id);
	}

	private void receive() {
		byte[] csv = ("Account name,Contact last name\nTask " + this.id + ",One\n").getBytes(StandardCharsets.UTF_8);
		int parts = this.files.put(ClientImportRun.original(this.id), csv);
		this.imports.create(Command.random(),
				ClientImport.receive(this.id, OPTIONS, parts, Actor.system(), Instant.EPOCH));
	}

	private ImportStatus status() {
		return this.imports.get(this.id).snapshot().status();
	}

	private ImportTask taskAt(Duration backlog) {
		return new ImportTask(this.imports, this.run, backlogOf(backlog), this.worklist, InstantSource.system());
	}

	private static Backlog backlogOf(Duration age) {
		Outboxes outboxes = new Outboxes(Duration.ofSeconds(30), InstantSource.system());
		outboxes.oldest(Instant.now().minus(age));
		return new Backlog(outboxes);
	}

}
