package io.liaison.bench.workload;

import java.util.Objects;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.codecs.pojo.annotations.BsonId;

/** The same accounts, read and written with the driver's own codec for records. */
public record BareAccounts(BareClient<BareAccounts.Stored> client) implements AutoCloseable {

	public static BareAccounts create(Engine engine, int count) {
		BareClient<Stored> client = BareClient.open(engine, Stored.class);
		IntStream.range(0, count)
			.forEach((i) -> client.documents()
				.insertOne(new Stored(String.valueOf(i), 1, ClientAccount.State.withLinks(ClientAccount.LINKS))));
		return new BareAccounts(client);
	}

	public Stored read(int id) {
		return Objects.requireNonNull(this.client.documents().find(Filters.eq("_id", String.valueOf(id))).first());
	}

	/** Compare and set, as every safe writer does. */
	public void change(int id) {
		Stored stored = read(id);
		ClientAccount.State next = stored.state().withNextLinkChanged(stored.v());
		this.client.documents()
			.updateOne(Filters.and(Filters.eq("_id", stored.id()), Filters.eq("v", stored.v())),
					Updates.combine(Updates.inc("v", 1L), Updates.set("state.roster", next.roster())));
	}

	@Override
	public void close() {
		this.client.close();
	}

	public record Stored(@BsonId String id, long v, ClientAccount.State state) {
	}

}
