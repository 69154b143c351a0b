package io.liaison.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java process to be run.
 *
 * @param name names it, its log and its pid file
 * @param options further options of its JVM
 * @param classPath its class path
 * @param main its main class
 * @param arguments of the main class
 * @param environment what it finds in its environment beside the launcher's own
 * @param readiness tells when it is ready
 */
public record JavaProgram(String name, List<String> options, List<Path> classPath, String main, List<String> arguments,
		Map<String, String> environment, Readiness readiness) {

	/**
	 * Little memory and a quick start matter more here than the last of the speed.
	 */
	public static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
			"-XX:MaxMetaspaceSize=224m", "-XX:ReservedCodeCacheSize=48m", "-XX:MaxNewSize=40m",
			"-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=40", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError",
			"-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	/**
	 * Ctrl-C reaches the whole group of processes; the launcher alone decides the order.
	 */
	private static final List<String> IGNORING_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"",
			"liaison");

	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	/** The whole command of a process that works in a data folder. */
	List<String> command(Path data, List<String> cacheOptions) {
		List<String> command = new ArrayList<>(IGNORING_CTRL_C);
		List<String> rest = new ArrayList<>(List.of(Leftovers.mark(data)));
		rest.addAll(cacheOptions);
		rest.add(Tether.class.getName());
		rest.add(this.main);
		rest.addAll(this.arguments);
		command.addAll(java(rest));
		return command;
	}

	/** Its JVM with its options and others. */
	List<String> java(List<String> rest) {
		List<String> command = new ArrayList<>();
		command.add(java().toString());
		command.addAll(OPTIONS);
		command.addAll(this.options);
		command.addAll(rest);
		return command;
	}

	Map<String, String> wholeEnvironment() {
		Map<String, String> all = new HashMap<>(this.environment);
		// not an argument: command lines must stay short enough to be read by the next
		// start
		all.put("CLASSPATH",
				this.classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		all.put("MALLOC_ARENA_MAX", "2");
		return all;
	}

}
