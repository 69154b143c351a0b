package io.liaison.bench.http.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.liaison.bench.http.Crowd;

/**
 * An OpenID provider as the load generator is told of it.
 *
 * @param name of the traffic
 * @param client a public one
 * @param users a file with a name and a password, separated by a comma, in each line
 */
record PeerProvider(String name, String issuer, String client, String redirect, Path users) {

	/** Nobody listens there. */
	private static final String REDIRECT = "http://127.0.0.1:9/callback";

	static PeerProvider of(Crowd crowd) {
		try {
			Path users = Files.createTempFile("liaison-bench-users", ".csv");
			Files.write(users,
					crowd.customers().stream().map((it) -> it.email() + "," + Crowd.password(it.email())).toList());
			users.toFile().deleteOnExit();
			return new PeerProvider("Liaison", crowd.liaison().gateway().toString(), "liaison-cli", REDIRECT, users);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
