package io.liaison.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.stream.Stream;

import io.liaison.gateway.SmallServer.Answer;
import io.liaison.local.EmbeddedStore;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One gateway for all tests of this JVM, in front of small servers in place of the
 * services.
 */
final class RunningGateway {

	static final int PORT = freePort();

	static final String URL = "http://localhost:" + PORT;

	static final SmallServer ACCESS = new SmallServer();

	static final SmallServer CONTACTS = new SmallServer();

	static final SmallServer TICKET = new SmallServer();

	/** nothing listens there */
	static final String DOWN = "http://localhost:" + freePort();

	static final SmallOpenIdProvider PROVIDER = new SmallOpenIdProvider(URL);

	private static final String STORE = store();

	private static final ConfigurableApplicationContext CONTEXT = start(PORT);

	private RunningGateway() {
	}

	/** Makes sure that the gateway runs, and that the services are as new. */
	static void reset() {
		if (!CONTEXT.isRunning()) {
			throw new IllegalStateException("The gateway has stopped");
		}
		CONTACTS.reset();
		TICKET.reset();
		ACCESS.reset();
		PROVIDER.reset();
		ACCESS.answer((request) -> switch (request.uri().getPath()) {
			case "/api/me" -> Answer.json(200, "{\"contact\":{\"name\":\"Ada </script><script>\"}}");
			case "/api/me/menu" -> Answer.json(200, "{\"items\":[{\"id\":\"home\",\"path\":\"/\"}]}");
			default -> PROVIDER.answer(request);
		});
	}

	/**
	 * Another instance on the same store, or this one after a restart. It runs to the end
	 * of the JVM, for stopping it would stop the event loops that all share.
	 * @param more settings of that instance alone
	 */
	static ConfigurableApplicationContext start(int port, String... more) {
		String[] usual = { "--server.port=" + port, "--management.server.port=0", "--liaison.issuer=" + URL,
				"--liaison.client-secrets.gateway=secret", "--liaison.access-url=" + ACCESS.url(),
				"--liaison.contacts-url=" + CONTACTS.url(), "--liaison.ticket-url=" + TICKET.url(),
				"--liaison.notification-url=" + DOWN, "--spring.mongodb.uri=" + STORE, "--liaison.log-format=" };
		return new SpringApplicationBuilder(Gateway.class)
			.run(Stream.concat(Stream.of(usual).filter((setting) -> !isAmong(more, setting)), Stream.of(more))
				.toArray(String[]::new));
	}

	private static boolean isAmong(String[] more, String setting) {
		String name = setting.substring(0, setting.indexOf('=') + 1);
		return Stream.of(more).anyMatch((other) -> other.startsWith(name));
	}

	/** Where that instance serves health and metrics. */
	static String management(ConfigurableApplicationContext instance) {
		return "http://localhost:" + instance.getEnvironment().getRequiredProperty("local.management.port");
	}

	/** Where the one for all tests does. */
	static String management() {
		return management(CONTEXT);
	}

	static <T> T bean(Class<T> type) {
		return CONTEXT.getBean(type);
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String store() {
		String database = "gateway-" + UUID.randomUUID();
		String external = System.getenv("LIAISON_TEST_MONGODB_URI");
		return (external != null) ? external.replaceFirst("/*(\\?|$)", "/" + database + "$1")
				: EmbeddedStore.start(null, 0).uri(database);
	}

}
