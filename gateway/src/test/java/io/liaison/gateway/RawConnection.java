package io.liaison.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection that may send what no well-behaved client sends. */
final class RawConnection implements AutoCloseable {

	private final Socket socket;

	RawConnection(int port) {
		try {
			this.socket = new Socket("localhost", port);
			this.socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a request with this line is answered, to the end of the connection. */
	static String answer(String requestLine, String... headers) {
		try (RawConnection connection = new RawConnection(RunningGateway.PORT)) {
			String more = (headers.length > 0) ? String.join("\r\n", headers) + "\r\n" : "";
			return connection
				.send(requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n")
				.readAll();
		}
	}

	RawConnection send(String text) {
		try {
			this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What came, up to these characters (ASCII). */
	String readUntil(String end) {
		try {
			StringBuilder text = new StringBuilder();
			while (text.indexOf(end) < 0) {
				int next = this.socket.getInputStream().read();
				if (next < 0) {
					throw new IllegalStateException("The connection ended after " + text);
				}
				text.append((char) next);
			}
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String readAll() {
		try {
			return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends with a TCP reset. */
	void reset() {
		try {
			this.socket.setSoLinger(true, 0);
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
