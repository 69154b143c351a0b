package io.liaison.local.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import io.liaison.local.MailSink;
import io.liaison.local.process.AotCaches;
import io.liaison.local.process.Child;
import io.liaison.local.process.Console;
import io.liaison.local.process.DataFolder;
import io.liaison.local.process.Failure;
import io.liaison.local.process.JavaProgram;
import io.liaison.local.process.LogFiles;
import org.jspecify.annotations.Nullable;

/** All processes and the mail sink, from start to stop. */
final class Installation {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

	private final DataFolder data;

	private final Ports ports;

	private final Programs programs;

	private final AotCaches caches;

	private final Console console;

	private final Stopping stopping;

	private final List<Child> infrastructure = new ArrayList<>();

	private final List<Child> services = new ArrayList<>();

	private final AtomicBoolean stopped = new AtomicBoolean();

	private @Nullable MailSink mail;

	Installation(DataFolder data, Ports ports, Programs programs, AotCaches caches, Console console,
			Stopping stopping) {
		this.data = data;
		this.ports = ports;
		this.programs = programs;
		this.caches = caches;
		this.console = console;
		this.stopping = stopping;
	}

	/**
	 * Starts everything and waits until all is healthy. @throws Failure when it is not
	 */
	void start() {
		synchronized (this.services) {
			this.mail = MailSink.start(this.data.resolve("mail"), this.ports.of(Ports.SMTP), this.ports.of(Ports.MAIL));
			this.programs.infrastructure().forEach((program) -> start(program, this.infrastructure));
		}
		Map<String, JavaProgram> found = this.programs.services();
		await(this.infrastructure);
		synchronized (this.services) {
			if (!this.stopped.get()) {
				found.values().forEach((program) -> start(program, this.services));
			}
		}
		await(this.services);
	}

	private void start(JavaProgram program, List<Child> group) {
		Child child = new Child(program, this.caches, this.data, this.console);
		group.add(child);
		child.start();
	}

	/** Until all are healthy at the same time. */
	private void await(List<Child> children) {
		StartPatience patience = new StartPatience(System::nanoTime);
		Set<Child> seen = new HashSet<>();
		boolean allReady = false;
		while (!allReady && !this.stopped.get()) {
			allReady = true;
			List<String> waitingFor = new ArrayList<>();
			for (Child child : children) {
				if (!child.isReady()) {
					allReady = false;
					waitingFor.add(child.name());
					patience.look(child.name(), child.progress());
					requireHope(child, patience.isOver());
				}
				else if (seen.add(child)) {
					patience.look(child.name(), -1);
					this.console.say("  " + child.name() + " is healthy");
				}
			}
			patience.timeToTell(waitingFor).ifPresent(this.console::say);
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
		}
	}

	private static void requireHope(Child child, boolean late) {
		if (late || child.hasFailed()) {
			throw new Failure(child.name()
					+ (late ? " showed no progress for " + StartPatience.WITHOUT_PROGRESS.toSeconds()
							+ " s and is not healthy" : " does not start")
					+ "; its log is " + child.log() + " and ends with:" + System.lineSeparator()
					+ LogFiles.tail(child.log()));
		}
	}

	/** Stops the services first, then what they need; returns in bounded time. */
	void stop() {
		if (this.stopped.getAndSet(true)) {
			return;
		}
		synchronized (this.services) {
			stop(this.services.stream().filter((child) -> child.name().equals(Ports.GATEWAY)).toList());
			stop(this.services);
			stop(this.infrastructure);
			if (this.mail != null) {
				this.mail.close();
			}
		}
		this.data.close();
	}

	private void stop(List<Child> children) {
		try (ExecutorService threads = Executors.newFixedThreadPool(this.stopping.atATime())) {
			children.forEach((child) -> threads.submit(() -> child.stop(this.stopping.patience())));
		}
	}

	/**
	 * How processes are stopped.
	 *
	 * @param patience how long each may take before it is ended by force
	 * @param atATime how many stop at the same time
	 */
	record Stopping(Duration patience, int atATime) {

	}

}
