package io.liaison.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.jspecify.annotations.Nullable;

/**
 * Answers commands from one file per database, each command committed before its reply,
 * reads too: nothing anybody was told can be lost by a kill -9 (nothing is forced to the
 * device; a power failure may lose the last moments).
 */
public final class DurableBackend extends AbstractMongoBackend {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}");

	private static final int INVALID_NAMESPACE = 73;

	/** Where the client asks for none: a whole collection would be one huge reply. */
	private static final int BATCH = 2_000;

	private static final int COMPACT_SECONDS = 5;

	private static final Set<String> READS = Set.of("find", "getMore", "count", "distinct", "listCollections",
			"listIndexes", "killCursors", "dbStats", "collStats");

	/** Commands about the connection, which touch no data. */
	private static final Set<String> CONNECTION = Set.of("hello", "isMaster", "ismaster", "ping", "buildInfo",
			"endSessions", "whatsmyuri");

	private final @Nullable Path folder;

	private final Map<String, DatabaseFile> files = new ConcurrentHashMap<>();

	private final ScheduledExecutorService compaction = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-compaction").factory());

	/**
	 * Opens every database in the folder.
	 * @param folder where the files are, null = in memory
	 */
	public DurableBackend(@Nullable Path folder) {
		this.folder = folder;
		if (folder != null) {
			open(folder);
			this.compaction.scheduleWithFixedDelay(() -> this.files.values().forEach(DatabaseFile::compact),
					COMPACT_SECONDS, COMPACT_SECONDS, TimeUnit.SECONDS);
		}
	}

	private void open(Path existing) {
		try (Stream<Path> paths = Files.list(existing)) {
			paths.map((path) -> path.getFileName().toString())
				.filter((name) -> name.endsWith(DatabaseFile.SUFFIX))
				.forEach((name) -> resolveDatabase(name.substring(0, name.length() - DatabaseFile.SUFFIX.length())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DatabaseFile file(String database) {
		return this.files.computeIfAbsent(database, (name) -> {
			if (!NAME.matcher(name).matches()) {
				throw new MongoServerError(INVALID_NAMESPACE, "InvalidNamespace", "Invalid database name");
			}
			return new DatabaseFile((this.folder != null) ? this.folder.resolve(name + DatabaseFile.SUFFIX) : null);
		});
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new DurableDatabase(name, file(name).store(), getCursorRegistry());
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		Document body = message.getDocument();
		String command = body.keySet().iterator().next();
		if (command.equals("hello")) {
			answerable(body);
		}
		if (CONNECTION.contains(command) || message.getDatabaseName().equals("admin")) {
			return super.handleMessage(message);
		}
		if (command.equals("getMore") || command.equals("find")) {
			body.putIfAbsent("batchSize", BATCH);
		}
		GroupCommit commits = file(message.getDatabaseName()).commits();
		return READS.contains(command) ? commits.read(() -> super.handleMessage(message))
				: commits.write(() -> super.handleMessage(message));
	}

	/** The library knows the command by its old name only; health checks use the new. */
	private static void answerable(Document hello) {
		Document arguments = new Document();
		hello.forEach(arguments::put);
		hello.clear();
		hello.put("isMaster", arguments.remove("hello"));
		hello.putAll(arguments);
	}

	@Override
	public void close() {
		this.compaction.shutdownNow();
		super.close();
		this.files.values().forEach(DatabaseFile::close);
	}

}
