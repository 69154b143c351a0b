package io.liaison.contacts.clientimport;

import java.time.Instant;
import java.util.List;

import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.ImportResult;
import io.liaison.contacts.importplan.WithoutOrganization;
import io.liaison.platform.command.Actor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientImportTests {

	private static final Instant RECEIVED = Instant.parse("2031-03-01T10:00:00.123456789Z");

	private static final Instant ENDED = Instant.parse("2031-03-01T10:05:00.987654321Z");

	private static final ImportResult RESULT = new ImportResult("CLIENT_LIST", 1, 2, 3, 4, 0, List.of(), List.of());

	private final ClientImport received = ClientImport.receive("i1",
			new ImportOptions(FileEncoding.DETECTED, "ONE", WithoutOrganization.CONTACT_ONLY), 3, Actor.system(),
			RECEIVED);

	@Test
	void timesAreKeptAsTheStoreKeepsThem() {
		this.received.complete(RESULT, 0, ENDED);
		assertThat(this.received.snapshot().receivedAt()).isEqualTo("2031-03-01T10:00:00.123Z");
		assertThat(this.received.snapshot().completedAt()).isEqualTo("2031-03-01T10:05:00.987Z");
	}

	@Test
	void anImportWaitsRunsAndIsCompletedWithItsResult() {
		assertThat(this.received.snapshot().status()).isEqualTo(ImportStatus.RECEIVED);
		assertThat(this.received.snapshot().result()).isEqualTo(ImportResult.NOTHING_YET);
		this.received.start();
		assertThat(this.received.snapshot().status()).isEqualTo(ImportStatus.RUNNING);
		assertThat(this.received.snapshot().completedAt()).isNull();
		this.received.complete(RESULT, 2, ENDED);
		assertThat(this.received.snapshot().status()).isEqualTo(ImportStatus.COMPLETED);
		assertThat(this.received.snapshot().result()).isEqualTo(RESULT);
		assertThat(this.received.snapshot().rejectedParts()).isEqualTo(2);
	}

	@Test
	void whatHasEndedStaysAsItEnded() {
		this.received.complete(RESULT, 2, ENDED);
		ClientImportState ended = this.received.snapshot();
		this.received.start();
		this.received.fail(ENDED.plusSeconds(1));
		this.received.complete(ImportResult.NOTHING_YET, 0, ENDED.plusSeconds(2));
		assertThat(this.received.snapshot()).isSameAs(ended);
	}

	@Test
	void aFailureEndsItWithoutResult() {
		this.received.start();
		this.received.fail(ENDED);
		this.received.complete(RESULT, 2, ENDED);
		assertThat(this.received.snapshot().status()).isEqualTo(ImportStatus.FAILED);
		assertThat(this.received.snapshot().result()).isEqualTo(ImportResult.NOTHING_YET);
		assertThat(this.received.snapshot().completedAt()).isNotNull();
	}

	@Test
	void theFileIsForgottenAndNothingElse() {
		this.received.complete(RESULT, 2, ENDED);
		this.received.forgetFile();
		ClientImportState without = this.received.snapshot();
		assertThat(without.fileParts()).isZero();
		assertThat(without.rejectedParts()).isEqualTo(2);
		assertThat(without.result()).isEqualTo(RESULT);
		this.received.forgetFile();
		assertThat(this.received.snapshot()).isSameAs(without);
	}

}
