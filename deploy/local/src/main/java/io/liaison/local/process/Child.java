package io.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A process that is kept running until it is told to stop: when it ends it is started
 * again, later each time.
 */
public final class Child {

	/** A program ends with this when it can never run with the data it was given. */
	static final int UNUSABLE = 78;

	private static final int TRIES = 3;

	private static final long CPU_STEP_SECONDS = 5;

	private static final Duration STABLE = Duration.ofSeconds(60);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration FORCED_END = Duration.ofSeconds(5);

	private final JavaProgram program;

	private final AotCaches caches;

	private final DataFolder data;

	private final Console console;

	private final Object lock = new Object();

	private @Nullable Process process;

	private boolean stopping;

	private volatile boolean everReady;

	private volatile boolean failed;

	public Child(JavaProgram program, AotCaches caches, DataFolder data, Console console) {
		this.program = program;
		this.caches = caches;
		this.data = data;
		this.console = console;
	}

	public String name() {
		return this.program.name();
	}

	public Path log() {
		return this.data.resolve("logs", name() + ".log");
	}

	/** Whether it ended too often before it was ready for the first time. */
	public boolean hasFailed() {
		return this.failed;
	}

	public boolean isReady() {
		synchronized (this.lock) {
			if (this.process == null || !this.process.isAlive()) {
				return false;
			}
		}
		boolean ready = this.program.readiness().isReady();
		this.everReady |= ready;
		return ready;
	}

	/**
	 * Something that changes while it gets on: what it has used of the processor, in
	 * steps that a process at rest does not make, and what it has written.
	 */
	public long progress() {
		long used;
		synchronized (this.lock) {
			used = (this.process == null) ? 0
					: this.process.info().totalCpuDuration().map(Duration::toSeconds).orElse(0L) / CPU_STEP_SECONDS;
		}
		return used + log().toFile().length();
	}

	public void start() {
		Thread.ofPlatform().daemon().name("keeps-" + name()).start(this::keepRunning);
	}

	private void keepRunning() {
		try {
			for (int ends = 0; true; ends++) {
				long begin = System.nanoTime();
				Process running = launch(ends);
				if (running == null) {
					return;
				}
				int code = running.waitFor();
				if (Duration.ofNanos(System.nanoTime() - begin).compareTo(STABLE) > 0) {
					ends = 0;
				}
				if (!pauseAfter(code, ends)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			this.console.say(name() + " cannot be started: " + ex.getMessage());
			this.failed = true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * @return false when it is not to be started again
	 */
	private boolean pauseAfter(int code, int ends) throws InterruptedException {
		synchronized (this.lock) {
			if (this.stopping) {
				return false;
			}
		}
		if (!this.everReady && (code == UNUSABLE || ends + 1 >= TRIES)) {
			this.failed = true;
			return false;
		}
		Duration pause = Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(ends, 10)));
		this.console.say(name() + " ended (exit code " + code + "); starting it again in " + pause.toMillis() / 1000.0
				+ " s, its log is " + log());
		synchronized (this.lock) {
			long until = System.nanoTime() + pause.toNanos();
			while (!this.stopping && System.nanoTime() < until) {
				TimeUnit.NANOSECONDS.timedWait(this.lock, until - System.nanoTime());
			}
			return !this.stopping;
		}
	}

	private @Nullable Process launch(int ends) throws IOException {
		if (ends > 0 && !this.everReady) {
			this.caches.discard(this.program);
		}
		List<String> command = this.program.command(this.data.path(), this.caches.options(this.program));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.data.path().toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
		builder.environment().putAll(this.program.wholeEnvironment());
		synchronized (this.lock) {
			if (this.stopping) {
				return null;
			}
			Files.deleteIfExists(readyFile(this.data, name()));
			Process started = builder.start();
			Files.writeString(this.data.resolve("run", name() + ".pid"), started.pid() + System.lineSeparator());
			this.process = started;
			return started;
		}
	}

	public static Path readyFile(DataFolder data, String name) {
		return data.resolve("run", name + ".ready");
	}

	/** Ends the process in an orderly way, by force when that takes too long. */
	public void stop(Duration patience) {
		Process running;
		synchronized (this.lock) {
			this.stopping = true;
			this.lock.notifyAll();
			running = this.process;
		}
		if (running == null) {
			return;
		}
		running.destroy();
		try {
			if (!running.waitFor(patience)) {
				this.console.say(name() + " did not stop within " + patience.toSeconds() + " s and is ended by force");
				running.descendants().forEach(ProcessHandle::destroyForcibly);
				running.destroyForcibly().waitFor(FORCED_END);
			}
			Files.deleteIfExists(this.data.resolve("run", name() + ".pid"));
		}
		catch (InterruptedException ex) {
			running.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			// an old pid file does no harm
		}
	}

}
