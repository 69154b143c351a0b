package io.liaison.bench.http.peer;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.bench.engine.Shell;

/**
 * A mature identity provider with as costly a password hash as ours, started and stopped
 * by a command that knows how.
 */
record Peer(Path command) implements AutoCloseable {

	/** Argon2id, 19 MiB, t=2, p=1. */
	private static final String HASH = "argon2-19";

	static Peer start(Path command) {
		Peer peer = new Peer(command);
		try {
			Shell.run(command.toString(), "up", HASH);
			return peer;
		}
		catch (RuntimeException ex) {
			peer.stopAfter(ex);
			throw ex;
		}
	}

	PeerProvider provider() {
		Map<String, String> told = Shell.run(this.command.toString(), "env")
			.lines()
			.map((line) -> line.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		return new PeerProvider("the peer", told.getOrDefault("ISSUER", ""), told.getOrDefault("CLIENT", ""),
				told.getOrDefault("REDIRECT", ""), Path.of(told.getOrDefault("USERS_FILE", "")));
	}

	/** Its database may run already. */
	private void stopAfter(RuntimeException failure) {
		try {
			close();
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	@Override
	public void close() {
		Shell.run(this.command.toString(), "down");
	}

}
