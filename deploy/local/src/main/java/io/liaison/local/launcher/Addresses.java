package io.liaison.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.liaison.local.Up;
import io.liaison.local.process.DataFolder;

/** What is printed: where to look, and how to ask. */
final class Addresses {

	private Addresses() {
	}

	static String of(Options options, DataFolder data) {
		Ports ports = options.ports();
		return """

				  Gateway  %-28s browsers and API clients
				  Mails    %-28s every mail that was sent, none left this machine
				  Owner    %-28s the activation mail is on the page with the mails
				  Store    %-28s MongoDB protocol
				  Broker   %-28s Kafka
				  Data     %s
				  Logs     %s

				For trying, demonstrating and developing, not for production. Ctrl-C stops everything.
				""".formatted(ports.url(Ports.GATEWAY), ports.url(Ports.MAIL), options.ownerEmail(),
				"mongodb://localhost:" + ports.of(Ports.STORE), "localhost:" + ports.of(Ports.KAFKA), data.path(),
				data.resolve("logs"));
	}

	static String usage() {
		try (InputStream text = Objects.requireNonNull(Up.class.getResourceAsStream("usage.txt"))) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
