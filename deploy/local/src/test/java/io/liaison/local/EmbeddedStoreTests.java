package io.liaison.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedStoreTests {

	@TempDir
	private Path folder;

	private EmbeddedStore store;

	private MongoClient client;

	@BeforeEach
	void start() {
		this.store = EmbeddedStore.start(this.folder, 0);
		this.client = MongoClients.create(this.store.uri("test"));
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.store.close();
	}

	private MongoCollection<Document> things() {
		return this.client.getDatabase("test")
			.getCollection("things")
			.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
			.withReadConcern(ReadConcern.MAJORITY);
	}

	@Test
	void aChangeWritesStateAndOutboxInOneCompareAndSet() {
		things().insertOne(new Document("_id", "a").append("v", 1L).append("old", "x"));
		Document after = change("a", 1);
		assertThat(after).isNotNull();
		assertThat(after.getLong("v")).isEqualTo(2);
		assertThat(after).doesNotContainKey("old");
		assertThat(after.getEmbedded(List.of("ob", "e"), List.class)).hasSize(1);
		Date first = after.getEmbedded(List.of("ob", "p"), Date.class);
		assertThat(change("a", 1)).as("an old version matches nothing").isNull();
		Document again = change("a", 2);
		assertThat(again.getEmbedded(List.of("ob", "p"), Date.class)).as("the oldest").isEqualTo(first);
		things().updateOne(Filters.and(Filters.eq("_id", "a"), Filters.eq("ob.n", 7L)),
				Updates.combine(Updates.set("ob.e", List.of()), Updates.unset("ob.p")));
		Document cleared = things().find(Filters.eq("_id", "a")).first();
		assertThat(cleared.get("ob", Document.class)).containsEntry("e", List.of()).doesNotContainKey("p");
	}

	private Document change(String id, long version) {
		return things().findOneAndUpdate(Filters.and(Filters.eq("_id", id), Filters.eq("v", version)),
				Updates.combine(Updates.set("state", new Document("name", "Jo")), Updates.unset("old"),
						Updates.inc("v", 1L), Updates.set("ob.n", 7L), Updates.min("ob.p", new Date()),
						Updates.pushEach("ob.e", List.of(new Document("q", version))),
						Updates.pushEach("cmd", List.of(new Document("id", "c" + version)),
								new PushOptions().slice(-100))),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
	}

	@Test
	void anUnorderedInsertReportsTheDocumentsThatExistAndInsertsTheOthers() {
		things().insertOne(new Document("_id", "b"));
		List<Document> some = List.of(new Document("_id", "a"), new Document("_id", "b"), new Document("_id", "c"));
		assertThatExceptionOfType(MongoBulkWriteException.class)
			.isThrownBy(() -> things().insertMany(some, new InsertManyOptions().ordered(false)))
			.satisfies((ex) -> assertThat(ex.getWriteErrors())
				.extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
				.containsExactly(org.assertj.core.groups.Tuple.tuple(1, 11000)));
		assertThat(things().countDocuments()).isEqualTo(3);
	}

	@Test
	void aSecondDocumentWithTheSameIdIsRefused() {
		for (Object id : List.of("a", 1, new ObjectId(), new Document("k", 1).append("l", "x"),
				new Binary(new byte[] { 1 }))) {
			things().insertOne(new Document("_id", id));
			assertThatExceptionOfType(MongoWriteException.class)
				.isThrownBy(() -> things().insertOne(new Document("_id", id)))
				.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11000));
			assertThat(things().find(Filters.eq("_id", id)).first()).isNotNull();
		}
		assertThat(things().find(Filters.eq("_id", 1L)).first()).as("numbers are one id").isNotNull();
	}

	@Test
	void oneOfManyRacersWinsEachVersion() throws Exception {
		things().insertOne(new Document("_id", "a").append("v", 0L));
		Set<Long> won = ConcurrentHashMap.newKeySet();
		List<Future<?>> racers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 8; i++) {
				racers.add(threads.submit(() -> race(won)));
			}
		}
		for (Future<?> racer : racers) {
			racer.get();
		}
		assertThat(won).hasSize(200);
		assertThat(things().find().first().getLong("v")).isEqualTo(200);
	}

	private void race(Set<Long> won) {
		for (long v = things().find().first().getLong("v"); v < 200; v = things().find().first().getLong("v")) {
			if (things().findOneAndUpdate(Filters.and(Filters.eq("_id", "a"), Filters.eq("v", v)),
					Updates.inc("v", 1L)) != null) {
				assertThat(won.add(v)).as("version %s was won twice", v).isTrue();
			}
		}
	}

	@Test
	void anIndexFindsWhatAScanFinds() {
		things().createIndex(Indexes.ascending("ob.p"), new IndexOptions().sparse(true));
		things().createIndex(Indexes.ascending("links.contact"));
		for (int i = 0; i < 50; i++) {
			Document thing = new Document("_id", "t" + i).append("links",
					List.of(new Document("contact", "c" + i % 5), new Document("contact", "d" + i)));
			things().insertOne((i % 10 == 0) ? thing.append("ob", new Document("p", new Date(i))) : thing);
		}
		assertThat(things().find(Filters.exists("ob.p")).sort(Sorts.ascending("ob.p")).limit(3)).extracting("_id")
			.containsExactly("t0", "t10", "t20");
		assertThat(things().find(Filters.lt("ob.p", new Date(15)))).extracting("_id").containsOnly("t0", "t10");
		assertThat(things().find(Filters.eq("links.contact", "c3"))).hasSize(10);
		things().updateOne(Filters.eq("_id", "t10"), Updates.unset("ob.p"));
		things().updateOne(Filters.eq("_id", "t3"), Updates.set("links", List.of(new Document("contact", "new"))));
		things().deleteOne(Filters.eq("_id", "t8"));
		reopen();
		assertThat(things().find(Filters.exists("ob.p"))).extracting("_id").containsOnly("t0", "t20", "t30", "t40");
		assertThat(things().find(Filters.in("links.contact", "c3", "new"))).hasSize(9);
		assertThat(things().find(Filters.eq("links.contact", "new"))).extracting("_id").containsExactly("t3");
		assertThat(things().find(Filters.exists("ob.p", false))).hasSize(45);
	}

	@Test
	void aUniqueIndexHoldsAcrossARestart() {
		things().createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
		things().insertOne(new Document("_id", "a").append("keys", List.of("k1", "k2")));
		things().insertOne(new Document("_id", "b").append("keys", List.of("k3")));
		reopen();
		assertThatExceptionOfType(MongoException.class)
			.isThrownBy(() -> things().updateOne(Filters.eq("_id", "b"), Updates.push("keys", "k2")))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(11000));
		things().deleteOne(Filters.eq("_id", "a"));
		things().updateOne(Filters.eq("_id", "b"), Updates.push("keys", "k2"));
	}

	@Test
	void pagesByIdAndCursorsReturnEverythingOnce() {
		List<Document> many = new ArrayList<>();
		for (int i = 0; i < 5_000; i++) {
			many.add(new Document("_id", "%05d".formatted(i)).append("n", i));
		}
		things().insertMany(many);
		assertThat(things().find().batchSize(300)).hasSize(5_000);
		assertThat(things().find().into(new ArrayList<>())).hasSize(5_000);
		assertThat(things().find(Filters.gt("_id", "04000")).sort(Sorts.ascending("_id")).limit(2)).extracting("_id")
			.containsExactly("04001", "04002");
		assertThat(things().find().sort(Sorts.descending("_id")).limit(1)).extracting("_id").containsExactly("04999");
		assertThat(things().countDocuments(Filters.gte("n", 4_990))).isEqualTo(10);
	}

	@Test
	void anUpsertCreatesOnceAndDatabasesAreDropped() {
		for (int i = 0; i < 2; i++) {
			things().findOneAndUpdate(Filters.eq("_id", "lease"),
					Updates.combine(Updates.setOnInsert("owner", "x"), Updates.inc("counter", 1L)),
					new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		}
		assertThat(things().find().first()).containsEntry("counter", 2L).containsEntry("owner", "x");
		this.client.getDatabase("test").drop();
		assertThat(things().countDocuments()).isZero();
		reopen();
		assertThat(things().countDocuments()).isZero();
		assertThat(this.client.listDatabaseNames()).contains("test");
	}

	@Test
	void aDocumentTooLargeIsRefusedAndChangesNothing() {
		things().createIndex(Indexes.ascending("name"));
		things().insertOne(new Document("_id", "a").append("name", "x").append("text", "y".repeat(9 << 20)));
		assertThatExceptionOfType(MongoException.class)
			.isThrownBy(() -> things().updateOne(Filters.eq("_id", "a"),
					Updates.combine(Updates.set("name", "z"), Updates.set("more", "y".repeat(9 << 20)))))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(10334));
		assertThat(things().find(Filters.eq("name", "x"))).hasSize(1);
	}

	private void reopen() {
		stop();
		start();
	}

}
