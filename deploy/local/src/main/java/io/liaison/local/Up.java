package io.liaison.local;

import java.nio.file.Path;

import io.liaison.local.launcher.Launcher;
import io.liaison.local.process.Failure;

/** The launcher behind {@code deploy/up}. */
public final class Up {

	private Up() {
	}

	/**
	 * Starts everything and waits; ends with 1 and a sentence when something is wrong.
	 * @param args see {@code deploy/up --help}; the system property {@code liaison.root}
	 * names the project's folder
	 */
	public static void main(String[] args) {
		try {
			new Launcher(Path.of(System.getProperty("liaison.root", "")).toAbsolutePath()).run(args);
		}
		catch (Failure ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
		catch (RuntimeException ex) {
			ex.printStackTrace();
			System.exit(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
