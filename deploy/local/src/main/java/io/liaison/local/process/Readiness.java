package io.liaison.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a process is ready for work. */
@FunctionalInterface
public interface Readiness {

	int PATIENCE_MILLIS = 2_000;

	boolean isReady();

	/** The process writes the file itself when it is ready. */
	static Readiness file(Path file) {
		return () -> Files.exists(file);
	}

	/** The readiness probe on the management port of a service. */
	static Readiness http(int port) {
		URI probe = URI.create("http://localhost:" + port + "/actuator/health/readiness");
		return () -> {
			try {
				HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
				connection.setConnectTimeout(PATIENCE_MILLIS);
				connection.setReadTimeout(PATIENCE_MILLIS);
				return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

}
