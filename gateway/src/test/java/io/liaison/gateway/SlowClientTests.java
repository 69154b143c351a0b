package io.liaison.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static io.liaison.gateway.RunningGateway.ACCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Clients that send slowly or break off trouble nobody else. */
@ExtendWith(OutputCaptureExtension.class)
class SlowClientTests {

	private static final int PORT = RunningGateway.freePort();

	private static final ConfigurableApplicationContext IMPATIENT = RunningGateway.start(PORT,
			"--liaison.gateway.body-pause=700ms", "--liaison.gateway.body-grace=1s",
			"--liaison.gateway.waiting-bodies=30");

	private static final String HEAD = """
			POST /auth/oauth2/token HTTP/1.1\r
			Host: localhost\r
			Content-Type: application/x-www-form-urlencoded\r
			Content-Length: %d\r
			\r
			""";

	@BeforeEach
	void start() {
		RunningGateway.reset();
		assertThat(IMPATIENT.isRunning()).isTrue();
		ACCESS.answer((request) -> Answer.json(200, "{}"));
	}

	@Test
	void slowSendersAreToldAndEverybodyElseIsServed() throws Exception {
		Callable<String> slow = () -> {
			try (RawConnection connection = new RawConnection(PORT)) {
				return connection.send(HEAD.formatted(100) + "ab").readAll();
			}
		};
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> answers = threads.invokeAll(IntStream.range(0, 14).mapToObj((n) -> slow).toList());
			assertThat(whole()).startsWith("HTTP/1.1 200 ");
			for (Future<String> answer : answers) {
				assertThat(answer.get()).startsWith("HTTP/1.1 408 ")
					.contains("application/problem+json", "problems/request-timeout",
							"\"instance\":\"/auth/oauth2/token\"");
			}
		}
		assertThat(whole()).startsWith("HTTP/1.1 200 ");
	}

	@Test
	void aBodyThatTricklesIsToldToo() {
		try (RawConnection connection = new RawConnection(PORT)) {
			connection.send(HEAD.formatted(100) + "a");
			long start = System.nanoTime();
			await().pollDelay(Duration.ofMillis(300)).pollInterval(Duration.ofMillis(300)).until(() -> {
				connection.send("a");
				return System.nanoTime() - start > 1_000_000_000L;
			});
			assertThat(connection.readAll()).startsWith("HTTP/1.1 408 ");
		}
	}

	@Test
	void clientsThatBreakOffSayNothingAboutTheService(CapturedOutput log) {
		for (int n = 0; n < 24; n++) {
			try (RawConnection connection = new RawConnection(PORT)) {
				connection.send(HEAD.formatted(100) + "ab");
				connection.reset();
			}
		}
		for (int n = 0; n < 12; n++) {
			assertThat(whole()).startsWith("HTTP/1.1 200 ");
		}
		// what the store of this test logs when it is emptied is none of the gateway's
		assertThat(log.getAll().lines()).filteredOn((line) -> !line.contains("d.b.mongo"))
			.noneMatch((line) -> line.contains(" ERROR "));
	}

	@Test
	void oneAddressCannotHaveAnyNumberOfBodiesOnTheirWay() throws Exception {
		List<RawConnection> sending = IntStream.range(0, 60)
			.mapToObj((n) -> new RawConnection(PORT).send(HEAD.formatted(100) + "ab"))
			.toList();
		try {
			assertThat(sending).extracting(RawConnection::readAll)
				.anyMatch((answer) -> answer.startsWith("HTTP/1.1 429 ")
						&& answer.contains("problems/too-many-requests"));
		}
		finally {
			sending.forEach(RawConnection::close);
		}
	}

	private static String whole() {
		try (RawConnection connection = new RawConnection(PORT)) {
			return connection.send(HEAD.formatted(2).replace("Host:", "Connection: close\r\nHost:") + "ab").readAll();
		}
	}

}
