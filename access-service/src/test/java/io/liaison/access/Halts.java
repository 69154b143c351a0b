package io.liaison.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Halts a request, or what consumes an event about somebody, before any of its steps at
 * the store, so that something else can be done there.
 */
@TestConfiguration(proxyBeanMethods = false)
class Halts {

	/** Names the halt of a request. */
	static final String HEADER = "Test-Halt";

	private static final Map<String, Halt> ALL = new ConcurrentHashMap<>();

	private static final ThreadLocal<Halt> OF_REQUEST = new ThreadLocal<>();

	/**
	 * @param name that a request says in its header, or the aggregate of events
	 */
	static Halt before(int step, String name) {
		Halt halt = new Halt(step);
		ALL.put(name, halt);
		return halt;
	}

	@Bean
	MongoClientSettingsBuilderCustomizer haltingSteps() {
		return (settings) -> settings.addCommandListener(new CommandListener() {

			@Override
			public void commandStarted(CommandStartedEvent command) {
				Halt halt = OF_REQUEST.get();
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
				OF_REQUEST.set(Objects.requireNonNull(ALL.get(name)));
			}
			try {
				chain.doFilter(request, response);
			}
			finally {
				OF_REQUEST.remove();
			}
		});
		halting.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return halting;
	}

	/** One that is reached, or never where there are fewer steps. */
	static final class Halt {

		private final int before;

		private final AtomicInteger steps = new AtomicInteger();

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch goOn = new CountDownLatch(1);

		private Halt(int before) {
			this.before = before;
		}

		/** Whether it was reached before all was done. */
		boolean isReached(Future<?> running) throws InterruptedException {
			while (!this.reached.await(5, TimeUnit.MILLISECONDS)) {
				if (running.isDone()) {
					return false;
				}
			}
			return true;
		}

		void goOn() {
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
