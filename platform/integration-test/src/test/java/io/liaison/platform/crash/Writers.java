package io.liaison.platform.crash;

import java.io.IOException;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Ledger;
import org.springframework.context.SmartLifecycle;

/**
 * Some who give commands at the same time, and say on standard output which they try and
 * which were acknowledged. They end when standard input does, and begin with the commands
 * whose outcome their predecessors did not learn.
 */
final class Writers implements SmartLifecycle {

	private static final int WRITERS = 4;

	private static final int DOCUMENTS = 12;

	private static final long PAUSE_NANOS = 20_000_000;

	private final AggregateStore<Ledger.State, Ledger> ledgers;

	private final String run;

	private final Deque<String> repeat = new ConcurrentLinkedDeque<>();

	private final AtomicInteger count = new AtomicInteger();

	private volatile boolean writing;

	Writers(AggregateStore<Ledger.State, Ledger> ledgers, String run, String[] repeat) {
		this.ledgers = ledgers;
		this.run = run;
		this.repeat.addAll(Arrays.asList(repeat));
	}

	@Override
	public void start() {
		this.writing = true;
		for (int i = 0; i < WRITERS; i++) {
			Thread.ofPlatform().name("writer").start(this::write);
		}
		Thread.ofPlatform().daemon().start(this::awaitEndOfInput);
	}

	private void write() {
		String next = this.repeat.poll();
		while (next != null || this.writing) {
			String command = (next != null) ? next : this.run + "-" + this.count.incrementAndGet() + "@"
					+ ThreadLocalRandom.current().nextInt(DOCUMENTS);
			System.out.println("TRY " + command);
			try {
				apply(command, command.substring(command.indexOf('@') + 1));
				System.out.println("ACK " + command);
				next = this.repeat.poll();
				LockSupport.parkNanos(PAUSE_NANOS);
			}
			catch (Refusal ex) {
				next = command;
			}
		}
	}

	private void apply(String command, String id) {
		this.ledgers.createOrChange(id, Command.of(command, "body", Actor.system()), () -> Ledger.open(id),
				(ledger) -> ledger.enter(command));
	}

	private void awaitEndOfInput() {
		try {
			while (System.in.read() >= 0) {
				// nobody says anything
			}
		}
		catch (IOException ex) {
			// ends as well
		}
		this.writing = false;
	}

	@Override
	public void stop() {
		this.writing = false;
	}

	@Override
	public boolean isRunning() {
		return this.writing;
	}

}
