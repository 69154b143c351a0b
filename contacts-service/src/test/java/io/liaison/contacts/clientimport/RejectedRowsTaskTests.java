package io.liaison.contacts.clientimport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.WithoutOrganization;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import io.liaison.platform.work.Worklist;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexField;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class RejectedRowsTaskTests {

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
	private RejectedRowsTask task;

	@Autowired
	private MongoOperations store;

	@Test
	void anIndexServesTheListAndWhatIsLeftToDo() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.store.indexOps("imports").getIndexInfo())
				.extracting((index) -> index.getIndexFields().stream().map(IndexField::getKey).toList())
				.contains(List.of("state.receivedAt", "_id"), List.of("state.fileParts"),
						List.of("state.rejectedParts")));
		assertThat(this.store.indexOps("imports").getIndexInfo())
			.anySatisfy((index) -> assertThat(index.getIndexFields()).extracting(IndexField::getDirection)
				.containsExactly(Sort.Direction.DESC, Sort.Direction.ASC));
	}

	@Test
	void rejectedRowsAreKeptForTheirTimeAndThenRemoved() {
		byte[] csv = "Account name,Contact last name\n,One\n".getBytes(StandardCharsets.UTF_8);
		int parts = this.files.put(ClientImportRun.original(this.id), csv);
		this.imports.create(Command.random(),
				ClientImport.receive(this.id,
						new ImportOptions(FileEncoding.DETECTED, "PRACTICE", WithoutOrganization.PERSON_ACCOUNT), parts,
						Actor.system(), Instant.EPOCH));
		this.run.carryOut(this.id, () -> true);
		assertThat(this.task.unfinished()).contains(this.id);
		assertThat(this.task.perform(this.id, new HeldClaim(1))).isInstanceOfSatisfying(Later.class,
				(later) -> assertThat(later.delay()).isBetween(Duration.ofDays(29), Duration.ofDays(30)));
		assertThat(this.files.get(ClientImportRun.rejected(this.id), 1)).isNotEmpty();
		RejectedRowsTask afterAMonth = new RejectedRowsTask(this.imports, this.files, this.worklist,
				new ImportSettings(Duration.ofDays(30)),
				InstantSource.offset(InstantSource.system(), Duration.ofDays(31)));
		assertThat(afterAMonth.perform(this.id, new HeldClaim(1))).isEqualTo(Outcome.DONE);
		assertThat(this.files.findById(ClientImportRun.rejected(this.id) + ":0")).isEmpty();
		assertThat(this.imports.get(this.id).snapshot().rejectedParts()).isZero();
		assertThat(this.imports.get(this.id).snapshot().result().rejectedRows()).isEqualTo(1);
		assertThat(this.task.unfinished()).doesNotContain(this.id);
		assertThat(afterAMonth.perform(this.id, new HeldClaim(2))).isEqualTo(Outcome.DONE);
	}

}
