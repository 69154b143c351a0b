package io.liaison.local.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file per mail, complete or not there at all. */
public final class MailFolder {

	static final String RECIPIENT_HEADER = "Delivered-To";

	private static final String SUFFIX = ".eml";

	private static final Pattern ID = Pattern.compile("\\d{1,18}");

	private static final int PARSED = 2_000;

	private final Path folder;

	/** Ids are the time in microseconds, made unique by counting on. */
	private final AtomicLong lastId = new AtomicLong();

	private final Map<String, Mail> parsed = new LinkedHashMap<>(64, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Mail> eldest) {
			return size() > PARSED;
		}
	};

	/**
	 * Opens a folder with the mails it has.
	 * @param folder created if absent
	 * @throws UncheckedIOException when it cannot be used
	 */
	public MailFolder(Path folder) {
		try {
			this.folder = Files.createDirectories(folder.toAbsolutePath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ids(1).forEach((id) -> this.lastId.set(Long.parseLong(id)));
	}

	/** Keeps a mail; it is on the disk when this returns. */
	void add(List<String> recipients, byte[] mail) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (String recipient : recipients) {
			content.writeBytes((RECIPIENT_HEADER + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		content.writeBytes(mail);
		long now = System.currentTimeMillis() * 1000;
		long id = this.lastId.updateAndGet((last) -> Math.max(last + 1, now));
		Path incoming = this.folder.resolve(id + ".part");
		try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW,
				StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(content.toByteArray());
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(incoming, file(Long.toString(id)), StandardCopyOption.ATOMIC_MOVE);
	}

	/** The latest mails, newest first. */
	List<Mail> latest(int limit) {
		return ids(limit).stream().flatMap((id) -> find(id).stream()).toList();
	}

	Optional<Mail> find(String id) {
		if (!ID.matcher(id).matches()) {
			return Optional.empty();
		}
		synchronized (this.parsed) {
			Mail known = this.parsed.get(id);
			if (known != null) {
				return Optional.of(known);
			}
		}
		Optional<Mail> mail = read(id);
		synchronized (this.parsed) {
			mail.ifPresent((value) -> this.parsed.put(id, value));
		}
		return mail;
	}

	private Optional<Mail> read(String id) {
		try {
			Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id) / 1000);
			return Optional.of(MailParser.parse(id, receivedAt, Files.readAllBytes(file(id))));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void deleteAll() {
		for (String id : ids(Integer.MAX_VALUE)) {
			try {
				Files.deleteIfExists(file(id));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		synchronized (this.parsed) {
			this.parsed.clear();
		}
	}

	private List<String> ids(int limit) {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.filter((id) -> ID.matcher(id).matches())
				.sorted(Comparator.<String>comparingLong(Long::parseLong).reversed())
				.limit(limit)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String id) {
		return this.folder.resolve(id + SUFFIX);
	}

}
