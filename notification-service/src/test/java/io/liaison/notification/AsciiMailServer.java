package io.liaison.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server without SMTPUTF8 that takes whatever it is given. */
public final class AsciiMailServer implements AutoCloseable {

	private final ServerSocket server;

	private final List<String> recipients = new CopyOnWriteArrayList<>();

	public AsciiMailServer() {
		try {
			this.server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::serve);
	}

	public int port() {
		return this.server.getLocalPort();
	}

	public List<String> recipients() {
		return List.copyOf(this.recipients);
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket client = this.server.accept();
					BufferedReader lines = new BufferedReader(
							new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
				say(client, "220 old.example");
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					answer(client, lines, line.toUpperCase(Locale.ROOT), line);
				}
			}
			catch (IOException ex) {
				// the client is gone, or the test is over
			}
		}
	}

	private void answer(Socket client, BufferedReader lines, String command, String line) throws IOException {
		if (command.startsWith("RCPT TO:")) {
			this.recipients.add(line.substring(9, line.indexOf('>')));
		}
		if (!command.startsWith("DATA")) {
			say(client, command.startsWith("QUIT") ? "221 bye" : "250 ok");
			return;
		}
		say(client, "354 go on");
		while (!".".equals(lines.readLine())) {
			// the mail itself is of no interest
		}
		say(client, "250 taken");
	}

	private static void say(Socket client, String reply) throws IOException {
		client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

}
