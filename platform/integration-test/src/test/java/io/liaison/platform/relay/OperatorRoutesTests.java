package io.liaison.platform.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.liaison.platform.command.Command;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.relay.withheld.OutboundEvents;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Ledger;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.store.retention.PassedTime;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest(classes = OperatorRoutesTests.Publishing.class, properties = "spring.config.name=sample")
class OperatorRoutesTests {

	private static final String OPERATIONS = "/api/operations/sample/";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired
	private AggregateStore<Ledger.State, Ledger> ledgers;

	@Autowired
	private AggregateStore<Ledger.State, Ledger> others;

	/** Of whom nobody is told, for their topic is not there. */
	@Autowired
	private AggregateStore<Ledger.State, Ledger> unheard;

	@Autowired
	private Retentions retentions;

	@Autowired
	private MongoOperations operations;

	@Autowired
	private Events events;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	void chosenRecordsOrAllOfACollectionArePublishedOnceMore() {
		List<String> ids = IntStream.range(0, 450).mapToObj((i) -> "r" + i).toList();
		this.ledgers.createAll(Command.random(), ids.stream().map(OperatorRoutesTests::entered).toList());
		assertThat(operator().post(OPERATIONS + "resync", "{\"collection\":\"ledgers\",\"ids\":[\"r7\"]}").status())
			.isEqualTo(202);
		await().atMost(PATIENCE).until(() -> told("r7") == 2);
		assertThat(operator().post(OPERATIONS + "resync", "{\"collection\":\"ledgers\"}").status()).isEqualTo(202);
		await().atMost(PATIENCE.multipliedBy(2))
			.until(() -> this.events.in(Publishing.TOPIC).stream().filter((it) -> it.sequence() > 1).count() == 451);
		assertThat(told("r7")).isEqualTo(3);
		assertThat(told("r449")).isEqualTo(2);
	}

	@Test
	void oneThatCannotBeRestatedHoldsUpNoOther() {
		List<String> ids = IntStream.range(0, 9).mapToObj((i) -> "s" + i).toList();
		this.others.createAll(Command.random(), ids.stream().map(OperatorRoutesTests::entered).toList());
		this.operations.updateFirst(Query.query(Criteria.where("_id").is("s4")), Update.update("state", "broken"),
				"others");
		assertThat(operator().post(OPERATIONS + "resync", "{\"collection\":\"others\"}").status()).isEqualTo(202);
		await().atMost(PATIENCE)
			.until(() -> this.events.in(Publishing.OTHER).stream().filter((it) -> it.sequence() == 2).count() == 8);
		await().during(Duration.ofSeconds(3))
			.until(() -> this.events.in(Publishing.OTHER).stream().noneMatch((it) -> it.sequence() > 2));
		this.operations.remove(Query.query(Criteria.where("_id").is("s4")), "others");
		await().atMost(PATIENCE.multipliedBy(2))
			.until(() -> this.operations.count(Query.query(Criteria.where("task").is("resync")), "work") == 0);
	}

	@Test
	void whatIsSetAsideEndsAfterNinetyDays() {
		try {
			List.of("old", "young").forEach((id) -> {
				this.unheard.create(Command.random(), entered(id));
				await().atMost(PATIENCE)
					.until(() -> operator().post(OPERATIONS + "outbound-events/unheard/" + id + "/park", "")
						.status() == 204);
			});
			List<Instant> times = setAside().valueStream().map((it) -> Instant.parse(it.at("/at").asString())).toList();
			assertThat(times).hasSize(2).doesNotHaveDuplicates();
			end(times.getFirst());
			assertThat(setAside()).hasSize(2);
			end(times.getLast());
			assertThat(setAside()).singleElement()
				.satisfies((it) -> assertThat(it.at("/subject").asString()).isEqualTo("young"));
		}
		finally {
			this.operations.remove(new Query(), "unheard");
			this.operations.remove(new Query(), OutboundEvents.PARKED);
		}
	}

	/** As 90 days after that moment. */
	private void end(Instant setAside) {
		PassedTime.deleteAsOf(setAside.plus(Duration.ofDays(90)), this.retentions, OutboundEvents.PARKED);
	}

	private JsonNode setAside() {
		return operator().get(OPERATIONS + "parked-outbound-events").expect(200).json().get("items");
	}

	@Test
	void whatIsToldOnceIsNotPublishedOnceMore() {
		assertThat(operator().post(OPERATIONS + "resync", "{\"collection\":\"ends\"}").status()).isEqualTo(404);
	}

	@Test
	void onlyAnOperatorMayAndOnlyWhatThereIs() {
		Api other = this.api.as(this.tokens.staff("accounts.read"));
		assertThat(other.post(OPERATIONS + "resync", "{\"collection\":\"ledgers\"}").status()).isEqualTo(403);
		assertThat(other.get(OPERATIONS + "outbound-events").status()).isEqualTo(403);
		assertThat(operator().post(OPERATIONS + "resync", "{\"collection\":\"nothing\"}").status()).isEqualTo(404);
		assertThat(operator().post(OPERATIONS + "resync", "{}").status()).isEqualTo(400);
		assertThat(operator().get(OPERATIONS + "outbound-events").json().get("items")).isEmpty();
		assertThat(operator().get(OPERATIONS + "parked-outbound-events").json().get("items")).isEmpty();
		String nobody = OPERATIONS + "outbound-events/ledgers/" + UUID.randomUUID();
		assertThat(operator().post(nobody + "/retry", "").status()).isEqualTo(404);
		assertThat(operator().post(nobody + "/park", "").status()).isEqualTo(404);
		assertThat(operator().delete(nobody).status()).isEqualTo(404);
	}

	private Api operator() {
		return this.api.as(this.tokens.staff("operations.manage"));
	}

	private long told(String id) {
		List<Event> told = this.events.of(Publishing.TOPIC, id);
		return told.size();
	}

	private static Ledger entered(String id) {
		Ledger ledger = Ledger.open(id);
		ledger.enter("first");
		return ledger;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Publishing {

		static final String TOPIC = "test.resync-" + UUID.randomUUID() + ".v1";

		static final String OTHER = "test.others-" + UUID.randomUUID() + ".v1";

		@Bean
		OwnedTopics ownedTopics() {
			return OwnedTopics.compacted(TOPIC, OTHER);
		}

		@Bean
		AggregateStore<Ledger.State, Ledger> ledgers(AggregateStores stores) {
			return Ledger.store(stores, "ledgers", TOPIC);
		}

		@Bean
		AggregateStore<Ledger.State, Ledger> others(AggregateStores stores) {
			return Ledger.store(stores, "others", OTHER);
		}

		@Bean
		AggregateStore<Ledger.State, Ledger> unheard(AggregateStores stores) {
			return Ledger.store(stores, "unheard", "test.nowhere-" + UUID.randomUUID() + ".v1");
		}

		@Bean
		AggregateStore<Ledger.State, Ledger> ends(AggregateStores stores) {
			return Ledger.store(stores, "ends", Publications.once(OTHER, "ledger", Ledger::tally));
		}

	}

}
