package io.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Starts what a process is for, says so to the launcher, and closes it at the end. */
public final class Ready {

	/** Names the file by which the launcher learns that the process is ready. */
	public static final String FILE = "LIAISON_READY_FILE";

	private Ready() {
	}

	public static void after(String name, Path data, Callable<AutoCloseable> start) {
		try {
			AutoCloseable started = start.call();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started), "stop"));
			announce();
			System.out.println("The " + name + " is ready");
		}
		catch (Exception ex) {
			ex.printStackTrace();
			System.out.println("The " + name + " cannot use its data in " + data + ": " + ex);
			// at once: the hooks of what is half started might wait for ever
			Runtime.getRuntime().halt(Child.UNUSABLE);
		}
	}

	private static void announce() throws IOException {
		String file = System.getenv(FILE);
		if (file != null) {
			Files.writeString(Path.of(file), "ready");
		}
	}

	private static void close(AutoCloseable started) {
		try {
			started.close();
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
	}

}
