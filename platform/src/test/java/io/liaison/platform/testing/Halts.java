package io.liaison.platform.testing;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Halts a request, or what consumes an event about somebody, before any of its steps at
 * the store, so that something else can be done there. To be imported by a test.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Halts {

	/** Names the halt of a request. */
	public static final String HEADER = "Test-Halt";

	private static final Map<String, Halt> ALL = new ConcurrentHashMap<>();

	private static final ThreadLocal<Halt> OF_THREAD = new ThreadLocal<>();

	/**
	 * @param name that a request says in its header, or the aggregate of events
	 */
	public static Halt before(int step, String name) {
		Halt halt = new Halt(step);
		ALL.put(name, halt);
		return halt;
	}

	/** Does in this thread what the halt of that name halts. */
	public static <T> T at(String name, Supplier<T> what) {
		OF_THREAD.set(Objects.requireNonNull(ALL.get(name)));
		try {
			return what.get();
		}
		finally {
			OF_THREAD.remove();
		}
	}

	/**
	 * Two things that happen at the same time: one is halted before each of its steps in
	 * turn while the other is done there; once more than there are steps, so that the
	 * last time it is over before the other begins.
	 * @param halted takes the name that the request says in {@link #HEADER}
	 */
	public static <T> void inEveryOrder(Runnable beforehand, Function<String, T> halted, Runnable meanwhile,
			Consumer<T> afterwards) {
		int step = 1;
		boolean reached = true;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (; reached; step++) {
				beforehand.run();
				String name = UUID.randomUUID().toString();
				Halt halt = before(step, name);
				Future<T> running = threads.submit(() -> halted.apply(name));
				reached = halt.isReached(running);
				try {
					meanwhile.run();
				}
				finally {
					halt.goOn();
				}
				afterwards.accept(running.get());
			}
		}
		catch (Exception | AssertionError ex) {
			throw new AssertionError("halted before step " + step + ": " + ex.getMessage(), ex);
		}
		assertThat(step).as("steps at the store").isGreaterThan(4);
	}

	@Bean
	MongoClientSettingsBuilderCustomizer haltingSteps() {
		return (settings) -> settings.addCommandListener(new CommandListener() {

			@Override
			public void commandStarted(CommandStartedEvent command) {
				Halt halt = OF_THREAD.get();
				if (halt != null) {
					halt.step();
				}
				else if (!ALL.isEmpty() && Thread.currentThread().getName().contains("container-")) {
					String what = command.getCommand().toString();
					ALL.entrySet()
						.stream()
						.filter((it) -> what.contains(it.getKey()))
						.forEach((it) -> it.getValue().step());
				}
			}

		});
	}

	@Bean
	FilterRegistrationBean<Filter> haltingRequests() {
		FilterRegistrationBean<Filter> halting = new FilterRegistrationBean<>((request, response, chain) -> {
			String name = ((HttpServletRequest) request).getHeader(HEADER);
			if (name != null) {
				OF_THREAD.set(Objects.requireNonNull(ALL.get(name)));
			}
			try {
				chain.doFilter(request, response);
			}
			finally {
				OF_THREAD.remove();
			}
		});
		halting.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return halting;
	}

	/** One that is reached, or never where there are fewer steps. */
	public static final class Halt {

		private final int before;

		private final AtomicInteger steps = new AtomicInteger();

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		private Halt(int before) {
			this.before = before;
		}

		/** Whether it was reached before all was done. */
		public boolean isReached(Future<?> running) throws InterruptedException {
			while (!this.reached.await(5, TimeUnit.MILLISECONDS)) {
				if (running.isDone()) {
					return false;
				}
			}
			return true;
		}

		public void goOn() {
			ALL.values().remove(this);
			this.goOn.countDown();
		}

		private void step() {
			if (this.steps.incrementAndGet() == this.before) {
				this.reached.countDown();
				try {
					if (!this.goOn.await(30, TimeUnit.SECONDS)) {
						throw new IllegalStateException("nobody lets it go on");
					}
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
