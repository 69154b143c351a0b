package io.liaison.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that follow one another on one connection (RFC 9112, 9.3). */
class ReusedConnectionTests {

	private static final String ASKED = "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void aRequestAfterOneThatIsAnsweredAtOnceIsHeardToo() {
		try (RawConnection connection = new RawConnection(RunningGateway.PORT)) {
			connection.send(ASKED.formatted("/api/tickets", "") + ASKED.formatted("/look/icon.svg", ""));
			connection.readUntil("</svg>");
			connection.send(ASKED.formatted("/api/contacts", "Connection: close\r\n"));
			assertThat(connection.readAll()).contains("HTTP/1.1 200 ");
		}
	}

}
