package io.liaison.systemtest.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree this test was built from. */
public final class Sources {

	private Sources() {
	}

	/**
	 * The root of the repository: named, or the first folder above with the Maven
	 * wrapper.
	 */
	public static Path root() {
		Path folder = Path.of(System.getProperty("liaison.root", "")).toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			folder = folder.getParent();
		}
		return folder;
	}

	/** All test classes of all modules. */
	public static List<Path> tests() {
		return below(root(), 3, "pom.xml").stream()
			.map((pom) -> pom.resolveSibling("src/test/java"))
			.filter(Files::isDirectory)
			.flatMap((folder) -> below(folder, 20, ".java").stream())
			.toList();
	}

	/** The files below a folder whose names end so. */
	static List<Path> below(Path folder, int depth, String ending) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static Path resource(String name) {
		return root().resolve("deploy/system-test/src/test/resources").resolve(name);
	}

	/**
	 * A new folder below target of the root, where the logs of a failed run can be read.
	 */
	static Path workFolder() {
		try {
			Path runs = Files.createDirectories(root().resolve("target/runs"));
			return Files.createTempDirectory(runs, "run-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
