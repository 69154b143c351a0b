package io.liaison.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.liaison.bench.engine.Engine;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.BareClient;
import io.liaison.bench.workload.ListedAccount;
import io.liaison.platform.store.index.OrderedPages;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Pages of the list of accounts: the first, one in the middle, those of a programme, what
 * is found by one, three and six letters; milliseconds, as contacts-service asks, beside
 * the bare driver with the same filter, order and limit.
 *
 * @param accounts how many there are
 */
record ListFigures(Engine engine, int accounts, Effort effort) implements Measurement {

	private static final int PAGE = 51;

	private static final int CHUNK = 1_000;

	private static final int QUERIES = 120;

	@Override
	public String name() {
		return "list of %,d accounts, %s".formatted(this.accounts, this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (BareClient<Document> bare = BareClient.open(this.engine, Document.class)) {
			fill(bare.documents());
			OrderedPages ours = new OrderedPages(
					new MongoTemplate(bare.client(), bare.documents().getNamespace().getDatabaseName()),
					bare.documents().getNamespace().getCollectionName(), "key");
			measure("first page", samples, ours, bare.documents(), (i) -> Asked.from(""));
			measure("page in the middle", samples, ours, bare.documents(), (i) -> Asked.from(middle(i)));
			measure("of a programme", samples, ours, bare.documents(), (i) -> Asked.of("facts.programme", "LICENCE"));
			for (int letters : List.of(1, 3, 6)) {
				measure("found by %d letters".formatted(letters), samples, ours, bare.documents(),
						(i) -> Asked.of("prefixes", ListedAccount.typed(i, letters)));
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

	private void measure(String which, Consumer<Sample> samples, OrderedPages ours, MongoCollection<Document> bare,
			IntFunction<Asked> asked) {
		double[] measured = times((i) -> {
			Asked now = asked.apply(i);
			return ours.after(now.after(), Shown.class, now.criteria(), PAGE).size();
		});
		double[] floor = times((i) -> bare.find(asked.apply(i).filter())
			.projection(Projections.include("key", "facts", "status"))
			.sort(Sorts.ascending("key"))
			.limit(PAGE)
			.into(new ArrayList<>())
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

	private record Shown(String key, Document facts, String status) {
	}

	/**
	 * @param equal values of fields
	 */
	private record Asked(Map<String, String> equal, String after) {

		static Asked from(String after) {
			return new Asked(Map.of(), after);
		}

		static Asked of(String field, String value) {
			return new Asked(Map.of(field, value), "");
		}

		List<Criteria> criteria() {
			return this.equal.entrySet().stream().map((it) -> Criteria.where(it.getKey()).is(it.getValue())).toList();
		}

		Bson filter() {
			return new Document(this.equal).append("key", new Document("$gt", this.after));
		}

	}

}
