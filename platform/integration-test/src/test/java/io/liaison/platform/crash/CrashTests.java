package io.liaison.platform.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.liaison.platform.store.TestStore;
import io.liaison.platform.store.failure.FailPoint;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A service is killed at every point where it matters, under concurrent writers, and
 * started again; then everything it acknowledged is there, and happened once.
 */
@Tag("kills")
class CrashTests {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private final String uri = LocalParts.storeUri();

	private final TestStore test = TestStore.at(this.uri);

	private final Events events = new Events(LocalParts.bootstrapServers());

	private final History history = new History(this.events, CrashingService.ENTERED);

	private final String installation = "crash-" + UUID.randomUUID();

	private final Set<String> acknowledged = new HashSet<>();

	private final Set<String> unknown = new HashSet<>();

	@AfterEach
	void forget() throws Exception {
		this.test.close();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", LocalParts.bootstrapServers()))) {
			admin.deleteTopics(List.of(CrashingService.ENTERED, CrashingService.TALLIED)).all().get();
			admin.deleteConsumerGroups(List.of("crash-service")).all().get();
		}
	}

	@Test
	void nothingIsLostOrDoneTwiceWhereverAProcessDies() throws Exception {
		List<String> crashes = List.of("before-write:90", "after-write:70", "after-send-before-commit:12",
				"after-commit-before-clear:12", "after-effect-before-follow-up:60",
				"after-follow-up-before-offset-commit:60");
		assertThat(crashes).hasSameSizeAs(FailPoint.values());
		for (String crash : crashes) {
			try (ServiceProcess service = start(crash)) {
				assertThat(service.awaitEnd()).as(crash).isEqualTo(FailPoint.EXIT_CODE);
				learn(service);
			}
		}
		try (ServiceProcess service = start("")) {
			await().atMost(PATIENCE).until(() -> service.acknowledged.containsAll(this.unknown));
			service.stopWriting();
			awaitAllTakenIn();
			learn(service);
		}
		assertHistory();
	}

	@Test
	void anOwnerThatWasSuspendedBeyondItsLeasePublishesNothingStale() throws Exception {
		try (ServiceProcess first = start("")) {
			await().atMost(PATIENCE).until(() -> first.acknowledged.size() > 50 && published() > 50);
			try (ServiceProcess second = start("")) {
				await().atMost(PATIENCE).until(() -> second.acknowledged.size() > 50);
				first.signal("STOP");
				int before = published();
				await().atMost(PATIENCE).until(() -> published() > before + 150);
				Map<String, List<Event>> told = this.history.read();
				first.signal("CONT");
				int resumed = first.acknowledged.size();
				await().atMost(PATIENCE).until(() -> first.acknowledged.size() > resumed + 50);
				first.stopWriting();
				second.stopWriting();
				awaitAllTakenIn();
				this.history.assertNothingStaleAfter(told);
				learn(first);
				learn(second);
			}
		}
		assertHistory();
	}

	private ServiceProcess start(String crashPoint) throws Exception {
		return new ServiceProcess(crashPoint, "spring.mongodb.uri=" + this.uri,
				"spring.kafka.bootstrap-servers=" + LocalParts.bootstrapServers(),
				"liaison.installation=" + this.installation, "crash.run=" + UUID.randomUUID(),
				"crash.repeat=" + String.join(",", this.unknown));
	}

	private void learn(ServiceProcess service) {
		this.acknowledged.addAll(service.acknowledged);
		this.unknown.addAll(service.tried);
		this.unknown.removeAll(this.acknowledged);
	}

	private void assertHistory() {
		Map<String, List<String>> ledgers = entries("ledgers");
		List<String> all = ledgers.values().stream().flatMap(List::stream).toList();
		assertThat(all).doesNotHaveDuplicates().containsAll(this.acknowledged);
		this.history.assertTells(ledgers);
		// the effects of reading them, and what those published in turn
		assertThat(entries("tallies")).isEqualTo(ledgers);
		new History(this.events, CrashingService.TALLIED).assertTells(ledgers);
		assertThat(this.test.database().getCollection("mails").countDocuments()).isEqualTo(all.size());
		assertThat(this.test.database().getCollection("parked-events").countDocuments()).isZero();
	}

	private void awaitAllTakenIn() {
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
			Map<String, List<String>> ledgers = entries("ledgers");
			long mails = ledgers.values().stream().mapToLong(List::size).sum();
			return entries("tallies").equals(ledgers) && waiting("ledgers") == 0 && waiting("tallies") == 0
					&& this.test.database().getCollection("mails").countDocuments() == mails;
		});
	}

	private int published() {
		return this.history.read().values().stream().mapToInt(List::size).sum();
	}

	private long waiting(String collection) {
		return this.test.database()
			.getCollection(collection)
			.countDocuments(new Document("ob.p", new Document("$exists", true)));
	}

	private Map<String, List<String>> entries(String collection) {
		return StreamSupport.stream(this.test.database().getCollection(collection).find().spliterator(), false)
			.collect(Collectors.toMap((it) -> it.getString("_id"),
					(it) -> new ArrayList<>(it.get("state", Document.class).getList("entries", String.class))));
	}

}
