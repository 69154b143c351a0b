package io.liaison.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import io.liaison.local.EmbeddedBroker;
import io.liaison.local.EmbeddedStore;

import org.springframework.util.FileSystemUtils;

/**
 * The broker and the store of this JVM, started when first needed and stopped with it.
 */
public final class LocalParts {

	private static final String RUN = "t" + Long.toString(System.nanoTime(), 36) + ProcessHandle.current().pid();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Optional<Parts> OTHERS = Optional.ofNullable(System.getProperty("liaison.test.parts"))
		.map(LocalParts::other);

	private LocalParts() {
	}

	public static String bootstrapServers() {
		return OTHERS.map(Parts::bootstrapServers).orElseGet(() -> Broker.RUNNING.bootstrapServers());
	}

	/** Where the store is, with a database that nobody else uses. */
	public static String storeUri() {
		return Store.ADDRESS.apply(RUN + "_" + COUNT.incrementAndGet());
	}

	private static Parts other(String name) {
		try {
			return (Parts) Class.forName(name).getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Broker {

		static final EmbeddedBroker RUNNING = start();

		private static EmbeddedBroker start() {
			try {
				Path data = Files.createTempDirectory("liaison-broker");
				EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					broker.close();
					FileSystemUtils.deleteRecursively(data.toFile());
				}));
				return broker;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static final class Store {

		static final UnaryOperator<String> ADDRESS = address(
				OTHERS.map(Parts::storeUri).orElse(System.getenv("LIAISON_TEST_MONGODB_URI")));

		private static UnaryOperator<String> address(String external) {
			if (external == null || external.isBlank()) {
				EmbeddedStore store = EmbeddedStore.start(null, 0);
				Runtime.getRuntime().addShutdownHook(new Thread(store::close));
				return store::uri;
			}
			return (database) -> external.replaceFirst("^(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?", "$1/" + database);
		}

	}

}
