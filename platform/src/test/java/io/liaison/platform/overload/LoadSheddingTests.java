package io.liaison.platform.overload;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.servlet.FilterChain;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LoadSheddingTests {

	private static final int RUNNING = 2;

	private static final int WAITING = 3;

	private final CountDownLatch work = new CountDownLatch(1);

	private final AtomicInteger working = new AtomicInteger();

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void end() {
		this.work.countDown();
		this.callers.close();
	}

	@Test
	void soManyRunSoManyWaitAndTheNextOneIsRefusedAtOnce() throws Exception {
		LoadShedding shedding = shedding(Duration.ofMinutes(1));
		List<Future<Integer>> taken = IntStream.range(0, RUNNING + WAITING)
			.mapToObj((i) -> this.callers.submit(() -> status(shedding, "POST", this::work)))
			.toList();
		awaitWaiting(shedding);
		assertThat(status(shedding, "POST", this::work)).isEqualTo(503);
		this.work.countDown();
		for (Future<Integer> one : taken) {
			assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(200);
		}
		assertThat(status(shedding, "POST", this::work)).as("there is room again").isEqualTo(200);
	}

	@Test
	void whoeverWaitedTooLongIsRefused() {
		LoadShedding shedding = shedding(Duration.ofMillis(50));
		full(shedding);
		assertThat(status(shedding, "POST", this::work)).isEqualTo(503);
	}

	@Test
	void whatTakesRightsAwayHasRoomOfItsOwn() throws Exception {
		LoadShedding shedding = shedding(Duration.ZERO);
		full(shedding);
		assertThat(status(shedding, "POST", () -> {
		})).isEqualTo(503);
		assertThat(status(shedding, "DELETE", () -> {
		})).isEqualTo(200);
		assertThat(status(shedding, "SIGN-OUT", () -> {
		})).isEqualTo(200);
	}

	@Test
	void whoeverSendsALongBodySlowlyTakesNoPlaceOfOthers() {
		LoadShedding shedding = shedding(Duration.ZERO);
		for (int i = 0; i < 10 * RUNNING; i++) {
			this.callers.submit(() -> status(shedding, upload(), this::work));
		}
		Awaitility.await().until(() -> this.working.get() == 10 * RUNNING);
		assertThat(status(shedding, "POST", () -> {
		})).isEqualTo(200);
		assertThat(status(shedding, upload(), () -> {
		})).isEqualTo(200);
	}

	private static MockHttpServletRequest upload() {
		MockHttpServletRequest upload = new MockHttpServletRequest("POST", "/imports");
		upload.setContent(new byte[2_000]);
		return upload;
	}

	@Test
	void aFailureGivesThePlaceBack() {
		LoadShedding shedding = shedding(Duration.ZERO);
		for (int i = 0; i < 2 * RUNNING; i++) {
			assertThatIllegalStateException().isThrownBy(() -> status(shedding, "POST", () -> {
				throw new IllegalStateException("broken");
			}));
		}
		assertThat(status(shedding, "POST", () -> {
		})).isEqualTo(200);
	}

	private void full(LoadShedding shedding) {
		for (int i = 0; i < RUNNING; i++) {
			this.callers.submit(() -> status(shedding, "POST", this::work));
		}
		Awaitility.await()
			.until(() -> shedding.lanes().bulkhead("requests").getMetrics().getAvailableConcurrentCalls() == 0);
	}

	private void awaitWaiting(LoadShedding shedding) {
		Awaitility.await().until(() -> shedding.waiting() == WAITING);
	}

	private void work() {
		this.working.incrementAndGet();
		try {
			this.work.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static LoadShedding shedding(Duration patience) {
		return new LoadShedding(new OverloadSettings(RUNNING, WAITING, patience, DataSize.ofBytes(1_000)),
				List.of(new ReservedRequests((request) -> request.getMethod().equals("SIGN-OUT"))),
				() -> (request, response, refusal) -> response.setStatus(refusal.kind().status()));
	}

	private static int status(LoadShedding shedding, String method, Runnable work) {
		return status(shedding, new MockHttpServletRequest(method, "/things"), work);
	}

	private static int status(LoadShedding shedding, MockHttpServletRequest request, Runnable work) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain chain = (asked, answered) -> work.run();
		try {
			shedding.doFilter(request, response, chain);
			return response.getStatus();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
