package io.liaison.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ahead-of-time caches (JEP 514): what a JVM learned of its classes in an earlier run.
 * The name of a cache tells for which JDK and jars it is good; one that fits none is
 * never used.
 */
public final class AotCaches {

	private static final String SUFFIX = ".aot";

	private static final String NEW = ".new";

	private static final int KEY_CHARACTERS = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path folder;

	private final boolean training;

	public AotCaches(Path folder, boolean training) {
		this.folder = folder;
		this.training = training;
	}

	/** Options of the JVM: use the cache, write one, or nothing. */
	List<String> options(JavaProgram program) {
		Path cache = cache(program);
		if (Files.exists(cache)) {
			return List.of("-XX:AOTCache=" + cache);
		}
		return this.training ? List.of("-XX:AOTCacheOutput=" + cache + NEW) : List.of();
	}

	public boolean has(JavaProgram program) {
		return Files.exists(cache(program));
	}

	/**
	 * Takes over what a training run wrote, if it is whole.
	 * @return whether there is a cache now
	 */
	public boolean keep(JavaProgram program) {
		Path cache = cache(program);
		Path written = cache.resolveSibling(cache.getFileName() + NEW);
		try {
			if (Files.exists(written) && isUsable(program, written)) {
				Files.move(written, cache, StandardCopyOption.ATOMIC_MOVE);
			}
			deleteOthers(program.name(), cache);
		}
		catch (IOException ex) {
			// a quick start less
		}
		return Files.exists(cache);
	}

	/** A JVM that must use it and reads all of it. */
	private boolean isUsable(JavaProgram program, Path written) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(program
			.java(List.of("-XX:AOTCache=" + written, "-XX:AOTMode=on", "-XX:+VerifySharedSpaces", "--version")));
		builder.environment().putAll(program.wholeEnvironment());
		Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			return process.waitFor(PATIENCE) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private void deleteOthers(String name, Path except) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				if (file.getFileName().toString().startsWith(name + "@") && !file.equals(except)) {
					Files.delete(file);
				}
			}
		}
	}

	/** The one in use may be why a process cannot start. */
	void discard(JavaProgram program) {
		try {
			Files.deleteIfExists(cache(program));
		}
		catch (IOException ex) {
			// it is not used again in this run
		}
	}

	private Path cache(JavaProgram program) {
		StringBuilder key = new StringBuilder(Runtime.version().toString()).append(System.getProperty("java.home"));
		try {
			Files.createDirectories(this.folder);
			for (Path jar : program.classPath()) {
				key.append('\n').append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
			}
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
			return this.folder
				.resolve(program.name() + "@" + HexFormat.of().formatHex(hash).substring(0, KEY_CHARACTERS) + SUFFIX);
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new Failure("The caches in " + this.folder + " cannot be used: " + ex + ".");
		}
	}

}
