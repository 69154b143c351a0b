package io.liaison.platform.store.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.liaison.platform.testing.LocalParts;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OrderedPagesTests {

	private static final int ENTRIES = 4_500;

	private static final int PAGE = 51;

	private final List<BsonDocument> filters = new ArrayList<>();

	private final ConnectionString store = new ConnectionString(LocalParts.storeUri());

	private final MongoClient client = MongoClients.create(
			MongoClientSettings.builder().applyConnectionString(this.store).addCommandListener(new CommandListener() {

				@Override
				public void commandStarted(CommandStartedEvent event) {
					if (event.getCommandName().equals("find")) {
						OrderedPagesTests.this.filters.add(event.getCommand().getDocument("filter").clone());
					}
				}

			}).build());

	private final MongoTemplate operations = new MongoTemplate(this.client, String.valueOf(this.store.getDatabase()));

	private final OrderedPages pages = new OrderedPages(this.operations, "entries", "key", Duration.ZERO, 200);

	private List<Entry> entries = List.of();

	@BeforeEach
	void entriesInNoOrder() {
		Random random = new Random(1);
		this.operations.indexOps("entries").createIndex(new Index("key", Sort.Direction.ASC));
		// letters past the first plane, which not every engine orders as Java does
		List<String> letters = List.of("a", "b", "c", "\uffee", "\ud83d\ude00");
		List<Entry> fresh = IntStream.range(0, ENTRIES)
			.mapToObj((i) -> new Entry(String.join("", random.ints(5, 0, 5).mapToObj(letters::get).toList()) + i,
					(i % 3 == 0) ? "third" : "other",
					List.of("every", (i % 1000 == 0) ? "rare" : "frequent", (i % 3 == 0) ? "one in three" : "others")))
			.toList();
		this.operations.getCollection("entries")
			.insertMany(fresh.stream()
				.map((entry) -> new Document("key", entry.key()).append("kind", entry.kind())
					.append("words", entry.words()))
				.toList());
		this.entries = this.operations.find(new Query().with(Sort.by("key")), Entry.class, "entries");
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void everythingComesOnceAndInOrderWithAndWithoutLandmarks() {
		assertThat(walk()).as("while no landmark is known").isEqualTo(expected((entry) -> true));
		awaitLandmarks();
		assertThat(walk()).isEqualTo(expected((entry) -> true));
		assertThat(walk(Criteria.where("kind").is("third")))
			.isEqualTo(expected((entry) -> entry.kind().equals("third")));
		assertThat(walk(Criteria.where("words").is("every"), Criteria.where("words").is("rare"),
				Criteria.where("kind").is("other")))
			.isEqualTo(expected((entry) -> entry.words().contains("rare") && entry.kind().equals("other")));
	}

	@Test
	void everythingComesOnceBackwardsTooWithAndWithoutLandmarks() {
		assertThat(walkBack()).as("while no landmark is known").isEqualTo(expected((entry) -> true).reversed());
		awaitLandmarks();
		assertThat(walkBack()).isEqualTo(expected((entry) -> true).reversed());
		assertThat(walkBack(Criteria.where("kind").is("third")))
			.isEqualTo(expected((entry) -> entry.kind().equals("third")).reversed());
		this.filters.clear();
		this.pages.before("", Entry.class, List.of(), PAGE);
		this.pages.before(this.entries.get(ENTRIES / 2).key(), Entry.class, List.of(), PAGE);
		assertThat(this.filters).as("each is looked for behind a landmark")
			.hasSize(2)
			.allMatch(OrderedPagesTests::begins);
		this.filters.clear();
		this.pages.before("", Entry.class, List.of(Criteria.where("words").is("rare")), PAGE);
		assertThat(this.filters).hasSize(2);
		assertThat(begins(this.filters.getLast())).isFalse();
	}

	@Test
	void asManyAsThereAreAreCountedAndNoMoreThanAsked() {
		assertThat(this.pages.count(List.of(), ENTRIES + 1)).isEqualTo(ENTRIES);
		assertThat(this.pages.count(List.of(Criteria.where("kind").is("third")), ENTRIES)).isEqualTo(ENTRIES / 3);
		assertThat(this.pages.count(List.of(), 100)).isEqualTo(100);
	}

	@Test
	void aPageIsLookedForBeforeALandmarkAndOnlyWhatIsRareBehindIt() {
		awaitLandmarks();
		this.filters.clear();
		this.pages.after("", Entry.class, List.of(), PAGE);
		assertThat(this.filters).hasSize(1).allMatch(OrderedPagesTests::ends);

		this.filters.clear();
		this.pages.after("", Entry.class, List.of(Criteria.where("words").is("rare")), PAGE);
		assertThat(this.filters).hasSize(2);
		assertThat(ends(this.filters.getFirst())).isTrue();
		assertThat(ends(this.filters.getLast())).isFalse();
		assertThat(this.filters.getLast().getFirstKey()).as("by which an engine may look").isEqualTo("words");

		this.filters.clear();
		this.pages.after("", Entry.class, List.of(Criteria.where("_id").is("any")), 1);
		assertThat(this.filters).as("for one alone").hasSize(1).noneMatch(OrderedPagesTests::ends);
	}

	@Test
	void whatFitsALittleTooSeldomIsLookedForFurtherOn() {
		OrderedPages close = new OrderedPages(this.operations, "entries", "key", Duration.ZERO, 20);
		awaitLandmarks(close);
		this.filters.clear();
		close.after("", Entry.class, List.of(Criteria.where("words").is("one in three")), PAGE);
		assertThat(this.filters).hasSize(2).allMatch(OrderedPagesTests::ends);
		assertThat(walk(
				(after) -> close.after(after, Entry.class, List.of(Criteria.where("words").is("one in three")), PAGE)))
			.isEqualTo(expected((entry) -> entry.words().contains("one in three")));
	}

	@Test
	void whereAnEngineIsQuickNothingIsLookedAt() {
		OrderedPages quick = new OrderedPages(this.operations, "entries", "key", Duration.ofMinutes(1), 200);
		this.filters.clear();
		for (int i = 0; i < 20; i++) {
			quick.after("", Entry.class, List.of(), PAGE);
		}
		assertThat(this.filters).hasSize(20).noneMatch(OrderedPagesTests::ends);
	}

	private void awaitLandmarks() {
		awaitLandmarks(this.pages);
	}

	private void awaitLandmarks(OrderedPages pages) {
		await().until(() -> {
			this.filters.clear();
			pages.after("", Entry.class, List.of(), PAGE);
			return ends(this.filters.getFirst());
		});
	}

	private static boolean ends(BsonDocument filter) {
		return filter.getDocument("key").containsKey("$lt");
	}

	private static boolean begins(BsonDocument filter) {
		return !filter.getDocument("key").getString("$gt").getValue().isEmpty();
	}

	private List<String> walk(Criteria... filter) {
		return walk((after) -> this.pages.after(after, Entry.class, List.of(filter), PAGE));
	}

	private List<String> walkBack(Criteria... filter) {
		return walk((before) -> this.pages.before(before, Entry.class, List.of(filter), PAGE));
	}

	private static List<String> walk(Function<String, List<Entry>> pages) {
		List<String> seen = new ArrayList<>();
		String after = "";
		List<Entry> page;
		do {
			page = pages.apply(after);
			page.forEach((entry) -> seen.add(entry.key()));
			after = page.isEmpty() ? after : page.getLast().key();
		}
		while (page.size() == PAGE);
		return seen;
	}

	private List<String> expected(Predicate<Entry> filter) {
		return this.entries.stream().filter(filter).map(Entry::key).toList();
	}

	record Entry(String key, String kind, List<String> words) {
	}

}
