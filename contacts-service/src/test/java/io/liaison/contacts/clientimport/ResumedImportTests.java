package io.liaison.contacts.clientimport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.model.Filters;
import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.WithoutOrganization;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ResumedImportTests {

	private static final ImportOptions OPTIONS = new ImportOptions(FileEncoding.DETECTED, "LICENCE",
			WithoutOrganization.PERSON_ACCOUNT);

	@Autowired
	private ClientImports imports;

	@Autowired
	private ImportFiles files;

	@Autowired
	private ClientImportRun run;

	@Autowired
	private MongoOperations database;

	@RepeatedTest(4)
	void anImportThatStoppedAnywhereGoesOnAndCountsExactly(RepetitionInfo repetition) {
		String id = "resumed-" + repetition.getCurrentRepetition();
		StringBuilder csv = new StringBuilder("Account name,Contact last name,Email,Roles\n");
		for (int i = 0; i < 1_200; i++) {
			// one person in many accounts, a row too many for a role in each third
			// account
			csv.append("Resumed %s %d,Person%d,person%d@%s.example,primary-admin%n".formatted(id, i * 2 / 3, i % 400,
					i % 400, id));
		}
		receive(id, csv.toString());
		AtomicInteger steps = new AtomicInteger();
		int stopAfter = repetition.getCurrentRepetition();
		this.run.carryOut(id, () -> steps.incrementAndGet() <= stopAfter);
		this.run.carryOut(id, () -> true);
		ClientImportState state = this.imports.get(id).snapshot();
		assertThat(state.status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(state.result().accountsCreated()).isEqualTo(800);
		assertThat(state.result().contactsCreated()).isEqualTo(400);
		assertThat(state.result().linksCreated()).isEqualTo(800);
		assertThat(state.result().rejectedRows()).isEqualTo(400);
	}

	@Test
	void nothingOfTheFileIsKeptAfterTheEndBesidesRejectedRows() {
		receive("forgotten", "Account name,Contact last name,Roles\nForgotten,One,\nForgotten,Two,emperor\n");
		this.run.carryOut("forgotten", () -> true);
		assertThat(this.database.getCollection("import-parts").find(Filters.regex("_id", "^forgotten:")))
			.extracting((part) -> part.getString("_id"))
			.containsExactly("forgotten:rejected:0");
		assertThat(this.imports.open()).doesNotContain("forgotten");
	}

	private void receive(String id, String csv) {
		int parts = this.files.put(ClientImportRun.original(id), csv.getBytes(StandardCharsets.UTF_8));
		this.imports.create(Command.random(), ClientImport.receive(id, OPTIONS, parts, Actor.system(), Instant.EPOCH));
	}

}
