package io.liaison.platform.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that come later. They lie below those that systems give to
 * connections: among these, whoever tries to connect may be given the very port, and
 * nobody else can listen there any more.
 */
public final class FreePort {

	private static final int FIRST = 20_000;

	private static final int LAST = 27_000;

	private FreePort() {
	}

	public static int find() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
			try (ServerSocket socket = new ServerSocket(port)) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// somebody else's: another one
			}
		}
	}

}
