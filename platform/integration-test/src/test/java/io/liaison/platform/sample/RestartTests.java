package io.liaison.platform.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import io.liaison.platform.security.Side;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.FreePort;
import io.liaison.platform.testing.LocalParts;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service that is started again while rights are taken away. */
@SampleTest
class RestartTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	/** Contacts of whom rights were taken. */
	private final CopyOnWriteArrayList<String> revoked = new CopyOnWriteArrayList<>();

	private final AtomicBoolean over = new AtomicBoolean();

	@Test
	void fromItsFirstAnswerOnAServiceThatIsStartedAgainAcceptsNothingThatWasRevoked() throws Exception {
		String bystander = UUID.randomUUID().toString();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> revoking = threads.submit(this::revoke);
			try {
				for (int start = 0; start < 2; start++) {
					await().until(() -> this.revoked.size() > 500);
					int port = FreePort.find();
					String before = this.revoked.getLast();
					Future<ConfigurableApplicationContext> starting = threads.submit(() -> start(port));
					await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(1)).until(() -> {
						assertThat(ask(port, before)).isNotEqualTo(200);
						return ask(port, bystander) == 200;
					});
					assertThat(ask(port, this.revoked.getFirst())).isEqualTo(401);
					String meanwhile = this.revoked.getLast();
					await().atMost(Duration.ofSeconds(2)).until(() -> ask(port, meanwhile) == 401);
					starting.get().close();
				}
			}
			finally {
				this.over.set(true);
			}
			revoking.get();
		}
	}

	private void revoke() {
		while (!this.over.get()) {
			String contact = UUID.randomUUID().toString();
			this.events.revoke(new Revocation(Kind.CONTACT, contact, 5));
			this.revoked.add(contact);
			LockSupport.parkNanos(500_000);
		}
	}

	/** Zero where nobody answers. */
	private int ask(int port, String contact) {
		String token = this.tokens.of(Tokens.caller(Side.CUSTOMER, contact, "a1"),
				Map.of("ver", Map.of("c:" + contact, 4), "rev", 1_000_000_000L));
		try {
			return HTTP
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/me"))
					.header("Authorization", "Bearer " + token)
					.build(), BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException nobody) {
			return 0;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ConfigurableApplicationContext start(int port) {
		return new SpringApplicationBuilder(SampleService.class).properties("spring.config.name=sample")
			.run("--server.port=" + port, "--management.server.port=0", "--spring.mongodb.uri=" + LocalParts.storeUri(),
					"--spring.kafka.bootstrap-servers=" + LocalParts.bootstrapServers(),
					"--liaison.installation=" + UUID.randomUUID(), "--liaison.topics.replication-factor=1",
					"--liaison.topics.min-insync-replicas=1", "--liaison.log-format=",
					"--liaison.issuer=" + this.tokens.issuer(), "--liaison.jwk-set-uri=" + this.tokens.jwkSetUri());
	}

}
