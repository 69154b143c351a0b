package io.liaison.local.launcher;

import java.nio.file.Path;

import io.liaison.local.EmbeddedStore;
import io.liaison.local.process.Ready;

/** The embedded store as a process of its own. */
public final class StoreProcess {

	private StoreProcess() {
	}

	/**
	 * Runs until stopped.
	 * @param args the data folder and the port
	 */
	public static void main(String[] args) {
		Ready.after("store", Path.of(args[0]), () -> EmbeddedStore.start(Path.of(args[0]), Integer.parseInt(args[1])));
	}

}
