package io.liaison.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that lasts from start to start. It is ours when our marker
 * is in it; one launcher at a time uses it.
 */
public final class DataFolder implements AutoCloseable {

	private static final String MARKER = "liaison-data.txt";

	private static final String FORMAT = "Liaison data, format 1";

	private static final String LOCK = "lock";

	private final Path path;

	private final FileChannel lock;

	private DataFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Opens a folder, and makes it when it is new.
	 * @throws Failure when it is not ours, in use or cannot be written
	 */
	public static DataFolder open(Path path) {
		try {
			if (Files.exists(path) && !Files.isDirectory(path)) {
				throw new Failure(path + " is not a folder; choose another with --data.");
			}
			requireOurs(path);
			Files.createDirectories(path);
			DataFolder folder = new DataFolder(path.toRealPath(), lock(path));
			Files.writeString(path.resolve(MARKER), FORMAT + System.lineSeparator());
			for (String name : List.of("run", "logs")) {
				Files.createDirectories(folder.resolve(name));
			}
			return folder;
		}
		catch (IOException ex) {
			throw new Failure("The data folder " + path + " cannot be used: " + ex + ".");
		}
	}

	private static void requireOurs(Path path) throws IOException {
		Path marker = path.resolve(MARKER);
		if (!Files.exists(path) || isEmpty(path)) {
			return;
		}
		if (!Files.isRegularFile(marker)) {
			throw new Failure(
					path + " is not a Liaison data folder (it has no " + MARKER + "); choose another with --data.");
		}
		String found = Files.readString(marker).strip();
		if (!found.equals(FORMAT)) {
			throw new Failure(path + " was written by another version of Liaison (" + MARKER + " says '" + found
					+ "'); choose another folder with --data.");
		}
	}

	/** The lock alone is left behind by a start that was killed at once. */
	private static boolean isEmpty(Path path) throws IOException {
		try (Stream<Path> entries = Files.list(path)) {
			return entries.allMatch((entry) -> entry.endsWith(LOCK));
		}
	}

	private static FileChannel lock(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new Failure(
					"Liaison already runs with the data in " + path + "; stop it first, or use another --data.");
		}
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Forgets everything but that the folder is ours. */
	public void clear() {
		try (Stream<Path> all = Files.walk(this.path)) {
			for (Path entry : all.sorted(Comparator.reverseOrder()).toList()) {
				if (!entry.equals(this.path) && !entry.endsWith(LOCK) && !entry.endsWith(MARKER)) {
					Files.delete(entry);
				}
			}
			Files.createDirectories(resolve("run"));
			Files.createDirectories(resolve("logs"));
		}
		catch (IOException ex) {
			throw new Failure("The data folder " + this.path + " cannot be emptied: " + ex + ".");
		}
	}

	public Path path() {
		return this.path;
	}

	public Path resolve(String first, String... more) {
		return this.path.resolve(Path.of(first, more));
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			// the process ends anyway
		}
	}

}
