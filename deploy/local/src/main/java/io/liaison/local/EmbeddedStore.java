package io.liaison.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import io.liaison.local.store.DurableBackend;
import org.jspecify.annotations.Nullable;

/**
 * A store that speaks the MongoDB protocol, in this process, for trying, developing and
 * testing. Every command is committed to its database's file before the reply, so nothing
 * acknowledged is lost by a kill -9; commands that wait at the same time share a commit.
 * It has no sessions, transactions, change streams, text indexes or TTL.
 */
public final class EmbeddedStore implements AutoCloseable {

	/** A thread waits for its commit: enough of them, or nothing shares one. */
	private static final int THREADS = 48;

	private final MongoServer server;

	private final int port;

	private EmbeddedStore(MongoServer server) {
		this.server = server;
		this.port = server.getLocalAddress().getPort();
	}

	/**
	 * Starts a store.
	 * @param data where the data is kept, created if absent; null = in memory
	 * @param port the port, 0 = a free one
	 * @throws UncheckedIOException when the folder cannot be used
	 * @throws RuntimeException when the port is taken or a file is damaged or in use
	 */
	public static EmbeddedStore start(@Nullable Path data, int port) {
		DurableBackend backend = new DurableBackend((data != null) ? created(data) : null);
		MongoServer server = new MongoServer(backend);
		try {
			server.bind(new InetSocketAddress("localhost", port), 1, THREADS);
		}
		catch (RuntimeException ex) {
			backend.close();
			throw ex;
		}
		return new EmbeddedStore(server);
	}

	private static Path created(Path folder) {
		try {
			return Files.createDirectories(folder.toAbsolutePath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The connection string of a database. */
	public String uri(String database) {
		return "mongodb://localhost:" + this.port + "/" + database;
	}

	/** The port clients connect to. */
	public int port() {
		return this.port;
	}

	/** Closes all connections and files. */
	@Override
	public void close() {
		this.server.shutdownNow();
	}

}
