package io.liaison.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.BareAccounts;
import io.liaison.bench.workload.ClientAccount;
import io.liaison.bench.workload.WritingService;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;

/**
 * Reads a second of accounts of 1,000 links, and commands a second that change one of the
 * links, with the relay at work; beside the bare driver that finds and decodes the same
 * document, and finds, decodes and updates it.
 */
record AccountFigures(Kafka kafka, Engine engine, Effort effort) implements Measurement {

	private static final ClosedLoop LOOP = new ClosedLoop(8, 64);

	private static final int SECONDS = 10;

	@Override
	public String name() {
		return "an account of %,d links, %s".formatted(ClientAccount.LINKS, this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		int warmUp = this.effort.of(warm ? SECONDS / 3 : SECONDS);
		int seconds = this.effort.of(SECONDS);
		try (WritingService<ClientAccount.State, ClientAccount> service = WritingService.start(this.kafka, this.engine,
				"accounts" + Ids.random(), ClientAccount.KIND);
				BareAccounts bare = BareAccounts.create(this.engine, LOOP.documents())) {
			AggregateStore<ClientAccount.State, ClientAccount> accounts = service.store();
			List<String> ids = IntStream.range(0, LOOP.documents()).mapToObj((i) -> Ids.random()).toList();
			ids.forEach((id) -> accounts.create(Command.random(), ClientAccount.fresh(id)));

			LOOP.run("warm-up", warmUp, (i) -> accounts.find(ids.get(i)).orElseThrow().links());
			ClosedLoop.Rate reads = LOOP.run("reads", seconds, (i) -> accounts.find(ids.get(i)).orElseThrow().links());
			LOOP.run("warm-up", warmUp, bare::read);
			ClosedLoop.Rate bareReads = LOOP.run("bare reads", seconds, bare::read);
			samples.accept(Sample.of("reads of " + name(), reads.perSecond(), "per s", "", reads.traffic())
				.beside(bareReads.perSecond(), "bare driver's find, decoded", bareReads.traffic()));

			LOOP.run("warm-up", warmUp,
					(i) -> accounts.change(ids.get(i), Command.random(), ClientAccount::changeNextLink));
			ClosedLoop.Rate commands = LOOP.run("commands", seconds,
					(i) -> accounts.change(ids.get(i), Command.random(), ClientAccount::changeNextLink));
			LOOP.run("warm-up", warmUp, bare::change);
			ClosedLoop.Rate bareChanges = LOOP.run("bare changes", seconds, bare::change);
			samples.accept(Sample.of("commands on " + name(), commands.perSecond(), "per s", "", commands.traffic())
				.beside(bareChanges.perSecond(), "bare find, decode, updateOne", bareChanges.traffic()));
		}
	}

}
