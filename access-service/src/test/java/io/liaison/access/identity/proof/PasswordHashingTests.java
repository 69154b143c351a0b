package io.liaison.access.identity.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.liaison.platform.problem.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashingTests {

	@Test
	void whereTooManyWaitOthersAreToldToComeAgain() throws InterruptedException {
		PasswordHashing hashing = new PasswordHashing(new SimpleMeterRegistry(), 1, 2);
		CountDownLatch start = new CountDownLatch(1);
		int refused = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
			List<Future<String>> hashes = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				hashes.add(threads.submit(() -> {
					start.await();
					return hashing.hash("four words make a password");
				}));
			}
			start.countDown();
			for (Future<String> hash : hashes) {
				try {
					hash.get();
				}
				catch (ExecutionException ex) {
					assertThat(ex.getCause()).isInstanceOfSatisfying(Refusal.class,
							(it) -> assertThat(it.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
					refused++;
				}
			}
		}
		assertThat(refused).isBetween(1, 37);
		assertThat(hashing.matches("x", hashing.hash("x"))).as("there is room again").isTrue();
	}

}
