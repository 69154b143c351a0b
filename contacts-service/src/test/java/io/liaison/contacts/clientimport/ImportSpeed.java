package io.liaison.contacts.clientimport;

import java.time.Duration;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures, when asked for by name: {@code -Dtest=ImportSpeed}, with
 * {@code LIAISON_TEST_MONGODB_URI} for another store than the one in memory.
 */
@ContactsTest
class ImportSpeed {

	private static final int ROWS = Integer.getInteger("rows", 10_000);

	private static final int PER_ACCOUNT = Integer.getInteger("per-account", 5);

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Test
	void importsRows() {
		StringBuilder csv = new StringBuilder(
				"Account name,Account type,Contact first name,Contact last name,Email,Phone\n");
		for (int i = 0; i < ROWS; i++) {
			csv.append("Company %d,COMPANY,First%d,Last%d,person%d@company%d.example,+49 30 %d%n"
				.formatted(i / PER_ACCOUNT, i, i, i, i / PER_ACCOUNT, i));
		}
		measure("first", csv.toString());
		measure("again", csv.toString());
	}

	private void measure(String which, String csv) {
		Api staff = this.api.as(this.tokens.staff("imports.run"));
		long began = System.nanoTime();
		String location = staff.upload("/api/imports", "file", "clients.csv", "text/csv", csv)
			.expect(202)
			.header("Location");
		long received = System.nanoTime();
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> staff.get(location).at("/status").equals("COMPLETED"));
		double seconds = (System.nanoTime() - received) / 1e9;
		System.out.printf("SPEED %s: %d rows, 202 after %.2f s, completed %.1f s later, %.0f rows/s; %s%n", which, ROWS,
				(received - began) / 1e9, seconds, ROWS / seconds, staff.get(location).text());
	}

}
