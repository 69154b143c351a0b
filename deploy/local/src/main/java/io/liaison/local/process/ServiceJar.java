package io.liaison.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The jar of a service, unpacked: starts faster than the executable jar, and can have an
 * AOT cache.
 *
 * @param jar the unpacked jar, its libraries beside it
 * @param main the service's main class
 */
public record ServiceJar(Path jar, String main) {

	private static final int PATIENCE_SECONDS = 60;

	/** Unpacks when the executable jar has changed. @throws Failure when that fails */
	public static ServiceJar unpacked(Path executable, Path folder) {
		if (!Files.isRegularFile(executable)) {
			throw new Failure(executable + " is missing; build it with ./mvnw package -DskipTests.");
		}
		try {
			Files.createDirectories(folder);
			String name = executable.getFileName().toString().replaceFirst("\\.jar$", "");
			Path unpacked = folder.resolve(name + "@" + contentOf(executable));
			if (!Files.exists(unpacked)) {
				unpack(executable, unpacked);
				deleteOthers(folder, name, unpacked);
			}
			Path jar = unpacked.resolve(executable.getFileName());
			return new ServiceJar(jar, mainClass(jar));
		}
		catch (IOException ex) {
			throw new Failure(executable + " cannot be unpacked: " + ex + ".");
		}
	}

	/** Reproducible builds give every jar the same date, so its entries are looked at. */
	private static String contentOf(Path executable) throws IOException {
		CRC32 sum = new CRC32();
		try (JarFile file = new JarFile(executable.toFile())) {
			file.stream()
				.map((entry) -> entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
				.forEach((line) -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
		}
		return Long.toHexString(sum.getValue()) + "-" + Long.toHexString(Files.size(executable));
	}

	private static void unpack(Path executable, Path target) throws IOException {
		Path incomplete = Files.createTempDirectory(target.getParent(), "incomplete-");
		Process process = new ProcessBuilder(JavaProgram.java().toString(), "-XX:TieredStopAtLevel=1", "-Xmx64m",
				"-Djarmode=tools", "-jar", executable.toString(), "extract", "--force", "--destination",
				incomplete.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		try {
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new Failure(executable + " cannot be unpacked; is it an executable jar?");
			}
			moveOrLeave(incomplete, target);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure("Interrupted.");
		}
		finally {
			process.destroyForcibly();
		}
	}

	/**
	 * Another start in the same checkout may have been faster: what it made is the same.
	 */
	private static void moveOrLeave(Path incomplete, Path target) throws IOException {
		try {
			Files.move(incomplete, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			if (!Files.isDirectory(target)) {
				throw ex;
			}
			delete(incomplete);
		}
	}

	private static void deleteOthers(Path folder, String name, Path current) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> others = all.filter((path) -> path.getFileName().toString().startsWith(name + "@"))
				.filter((path) -> !path.equals(current))
				.toList();
			for (Path other : others) {
				delete(other);
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	private static String mainClass(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Object main = file.getManifest().getMainAttributes().get(Attributes.Name.MAIN_CLASS);
			if (main == null) {
				throw new IOException("no main class in " + jar);
			}
			return main.toString();
		}
	}

}
