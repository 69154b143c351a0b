package io.liaison.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.local.launcher.StoreProcess;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoreKillTests {

	private static final int WRITERS = 8;

	@TempDir
	private Path folder;

	@Test
	void nothingAcknowledgedOrReadIsLostByKillNine() throws Exception {
		Map<String, Long> acknowledged = new ConcurrentHashMap<>();
		for (int round = 1; round <= 3; round++) {
			writeUntilKilled(acknowledged, round);
			try (EmbeddedStore store = EmbeddedStore.start(this.folder, 0);
					MongoClient client = MongoClients.create(store.uri("db0"))) {
				verify(client, acknowledged);
			}
		}
	}

	private void writeUntilKilled(Map<String, Long> acknowledged, int round) throws Exception {
		int port = ChildJvm.freePort();
		Process process = ChildJvm.start(StoreProcess.class, this.folder.toString(), String.valueOf(port));
		try (MongoClient client = MongoClients.create("mongodb://localhost:" + port
				+ "/?serverSelectionTimeoutMS=10000&retryWrites=false&retryReads=false")) {
			List<Thread> writers = new ArrayList<>();
			AtomicLong count = new AtomicLong();
			for (int i = 0; i < WRITERS; i++) {
				String writer = "r" + round + "w" + i;
				writers.add(Thread.ofPlatform().start(() -> write(client, writer, acknowledged, count)));
			}
			Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> count.get() > 1_500L * round);
			process.destroyForcibly().waitFor();
			for (Thread writer : writers) {
				writer.join();
			}
		}
	}

	/**
	 * One new document and one more push on an old one, alternately, until the store is
	 * gone.
	 */
	private static void write(MongoClient client, String writer, Map<String, Long> acknowledged, AtomicLong count) {
		MongoCollection<Document> things = things(client, writer);
		try {
			for (long n = 0; true; n++) {
				String id = writer + "-" + n / 10;
				if (n % 10 == 0) {
					things.insertOne(new Document("_id", id).append("n", List.of()).append("key", id));
				}
				else {
					things.updateOne(Filters.eq("_id", id), Updates.push("n", n % 10));
				}
				acknowledged.put(id, n % 10);
				count.incrementAndGet();
			}
		}
		catch (MongoException ex) {
			// killed
		}
	}

	private static MongoCollection<Document> things(MongoClient client, String writer) {
		return client.getDatabase("db" + writer.hashCode() % 2).getCollection("things");
	}

	private static void verify(MongoClient client, Map<String, Long> acknowledged) throws IOException {
		acknowledged.forEach((id, n) -> {
			Document found = things(client, id.substring(0, id.indexOf('-'))).find(Filters.eq("_id", id)).first();
			assertThat(found).as(id).isNotNull();
			assertThat(found.getList("n", Long.class)).as(id).hasSizeGreaterThanOrEqualTo(n.intValue());
		});
	}

}
