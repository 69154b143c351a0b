package io.liaison.platform.store;

import java.io.IOException;
import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.LocalParts;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.store.AggregateStoreTests.assertRefused;
import static io.liaison.platform.store.AggregateStoreTests.entered;
import static org.assertj.core.api.Assertions.assertThat;

class StoreFailureTests {

	private CuttingProxy proxy;

	private TestStore test;

	private AggregateStore<Ledger.State, Ledger> ledgers;

	@BeforeEach
	void open() throws IOException {
		this.proxy = new CuttingProxy(LocalParts.storeUri());
		this.test = TestStore.at(this.proxy.uri());
		this.ledgers = Ledger.store(this.test.stores(), "ledgers", "topic");
		this.ledgers.create(Command.random(), entered("a", "first"));
	}

	@AfterEach
	void close() throws IOException {
		this.test.close();
		this.proxy.close();
	}

	@Test
	void aWriteOfUnknownOutcomeIsFoundByItsCommand() {
		this.proxy.loseAnswersTo("update", 1);
		Ledger changed = this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("second"));
		assertThat(changed.entries()).containsExactly("first", "second");
		assertThat(this.proxy.answersToLose()).isZero();
		assertThat(this.ledgers.get("a").version()).isEqualTo(2);
	}

	@Test
	void aCreationOfUnknownOutcomeIsFoundByItsCommand() {
		this.proxy.loseAnswersTo("insert", 1);
		Ledger created = this.ledgers.create(Command.random(), entered("b", "only"));
		assertThat(created.entries()).containsExactly("only");
		assertThat(created.version()).isEqualTo(1);
		this.proxy.loseAnswersTo("insert", 1);
		Created many = this.ledgers.createAll(Command.random(), List.of(entered("b", "x"), entered("c", "x")));
		assertThat(many.created()).containsExactly("c");
		assertThat(many.existing()).containsExactly("b");
		assertThat(this.proxy.answersToLose()).isZero();
	}

	@Test
	void aStoreThatIsAwayIsARefusalUntilItIsBack() {
		this.proxy.away(true);
		assertRefused(Refusal.Kind.UNAVAILABLE, () -> this.ledgers.get("a"));
		assertRefused(Refusal.Kind.UNAVAILABLE,
				() -> this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("second")));
		this.proxy.away(false);
		this.ledgers.change("a", Command.random(), (ledger) -> ledger.enter("third"));
		assertThat(this.ledgers.get("a").entries()).containsExactly("first", "third");
	}

	@Test
	void linearizableReadsWorkOnThisEngine() {
		assertThat(this.test.reads().find("ledgers", "a", "v")).isEqualTo(new Document("_id", "a").append("v", 1L));
	}

}
