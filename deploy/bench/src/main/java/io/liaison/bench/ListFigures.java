package io.liaison.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Pages of the list of accounts: the first, one in the middle, those of a side, and what
 * is found by three and by six letters; milliseconds, through Spring Data as
 * contacts-service asks, beside the bare driver's same query.
 *
 * @param accounts how many there are
 */
record ListFigures(Engine engine, int accounts, Effort effort) implements Measurement {

	private static final int PAGE = 51;

	private static final int CHUNK = 1_000;

	private static final int QUERIES = 300;

	@Override
	public String name() {
		return "list of %,d accounts, %s".formatted(this.accounts, this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (BareClient<Document> bare = BareClient.open(this.engine, Document.class)) {
			fill(bare.documents());
			MongoTemplate ours = new MongoTemplate(bare.client(), bare.documents().getNamespace().getDatabaseName());
			measure("first page", samples, ours, bare.documents(), (i) -> List.of(new Condition("key", "", true)));
			measure("page in the middle", samples, ours, bare.documents(),
					(i) -> List.of(new Condition("key", middle(i), true)));
			measure("of a programme", samples, ours, bare.documents(),
					(i) -> List.of(new Condition("facts.programme", "LICENCE", false), new Condition("key", "", true)));
			for (int letters : List.of(3, 6)) {
				measure("found by %d letters".formatted(letters), samples, ours, bare.documents(),
						(i) -> List.of(new Condition("prefixes", ListedAccount.typed(i, letters), false),
								new Condition("key", "", true)));
			}
			bare.client().getDatabase(bare.documents().getNamespace().getDatabaseName()).drop();
		}
	}

	private void fill(MongoCollection<Document> entries) {
		entries.createIndex(Indexes.ascending("key"));
		for (String facet : List.of("prefixes", "facts.programme", "facts.side", "status", "facts.roles")) {
			entries.createIndex(Indexes.ascending(facet, "key"));
		}
		for (int from = 0; from < this.accounts; from += CHUNK) {
			entries.insertMany(
					IntStream.range(from, Math.min(from + CHUNK, this.accounts)).mapToObj(ListedAccount::of).toList());
		}
	}

	private void measure(String which, Consumer<Sample> samples, MongoTemplate ours, MongoCollection<Document> bare,
			IntFunction<List<Condition>> asked) {
		String collection = bare.getNamespace().getCollectionName();
		double[] measured = times((i) -> ours.find(query(asked.apply(i)), Document.class, collection).size());
		double[] floor = times((i) -> bare.find(filter(asked.apply(i)))
			.projection(Projections.include("key", "facts", "status"))
			.sort(Sorts.ascending("key"))
			.limit(PAGE)
			.into(new java.util.ArrayList<>())
			.size());
		for (int percent : List.of(50, 99)) {
			samples.accept(
					Sample
						.of("%s, p%d, %s".formatted(which, percent, name()), at(measured, percent), "ms",
								(percent == 99) ? "≤ 50" : "")
						.beside(at(floor, percent), "bare driver's find"));
		}
	}

	private double[] times(IntFunction<Integer> work) {
		int count = this.effort.of(QUERIES);
		for (int i = 0; i < count / 3; i++) {
			work.apply(i);
		}
		double[] times = new double[count];
		for (int i = 0; i < count; i++) {
			long start = System.nanoTime();
			work.apply(i);
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(times);
		return times;
	}

	private static double at(double[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	private String middle(int number) {
		return ListedAccount.of(number % this.accounts).getString("key");
	}

	private static Query query(List<Condition> conditions) {
		Query query = new Query().with(Sort.by("key")).limit(PAGE);
		conditions.forEach((condition) -> query.addCriteria(condition.criteria()));
		query.fields().include("key", "facts", "status");
		return query;
	}

	private static Bson filter(List<Condition> conditions) {
		BsonDocument all = new BsonDocument();
		conditions.forEach((condition) -> all.putAll(condition.filter().toBsonDocument()));
		return all;
	}

	/**
	 * @param after whether the field is to be greater, not equal
	 */
	private record Condition(String field, String value, boolean after) {

		Criteria criteria() {
			return this.after ? Criteria.where(this.field).gt(this.value) : Criteria.where(this.field).is(this.value);
		}

		Bson filter() {
			return this.after ? Filters.gt(this.field, this.value) : Filters.eq(this.field, this.value);
		}

	}

}
