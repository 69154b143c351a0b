package io.liaison.local.launcher;

import java.nio.file.Path;

import io.liaison.local.EmbeddedBroker;
import io.liaison.local.process.Ready;

/** The embedded broker as a process of its own. */
public final class BrokerProcess {

	private BrokerProcess() {
	}

	/**
	 * Runs until stopped.
	 * @param args the data folder, the port of clients and the port of the controller
	 */
	public static void main(String[] args) {
		Ready.after("broker", Path.of(args[0]),
				() -> EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
	}

}
