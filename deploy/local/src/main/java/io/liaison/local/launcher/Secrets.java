package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.liaison.local.process.Failure;

/**
 * The secrets of this installation: made once, a folder for each service with what that
 * one needs, a file per property (a config tree), for the person who started it only.
 *
 * @param folder with the folders of the services
 */
record Secrets(Path folder) {

	private static final String GATEWAY = "liaison.client-secrets.gateway";

	private static final String NOTIFICATION = "liaison.client-secrets.notification-service";

	/** By service; who proves something to another has it in common with that one. */
	private static final Map<String, List<String>> NEEDED = Map.of(Ports.ACCESS,
			List.of("liaison.address-key", "liaison.link-key", "liaison.factor-key", GATEWAY, NOTIFICATION),
			Ports.CONTACTS, List.of("liaison.address-key"), Ports.NOTIFICATION, List.of(NOTIFICATION), Ports.TICKET,
			List.of(), Ports.GATEWAY, List.of(GATEWAY));

	/** What access-service makes itself. */
	private static final String SIGNING_KEYS = "signing-keys.json";

	private static final int BYTES = 32;

	/**
	 * Makes those that are missing. Those of an earlier version, all in one folder, move
	 * to whom they belong. @throws Failure when they cannot be kept
	 */
	static Secrets in(Path folder) {
		Secrets secrets = new Secrets(folder);
		try {
			permit(Files.createDirectories(folder), "rwx------");
			for (String service : NEEDED.keySet()) {
				permit(Files.createDirectories(secrets.of(service)), "rwx------");
			}
			// first whoever knows them all, so that what is in common is made once
			secrets.complete(Ports.ACCESS, folder);
			secrets.move(SIGNING_KEYS);
			for (String service : NEEDED.keySet()) {
				secrets.complete(service, secrets.of(Ports.ACCESS));
			}
			for (String name : needed(Ports.ACCESS)) {
				Files.deleteIfExists(folder.resolve(name));
			}
			return secrets;
		}
		catch (IOException ex) {
			throw new Failure("The secrets in " + folder + " cannot be made: " + ex + ".");
		}
	}

	/** The folder that a service sees. */
	Path of(String service) {
		return this.folder.resolve(service);
	}

	/** Takes what is there already from another folder, and makes the rest. */
	private void complete(String service, Path from) throws IOException {
		for (String name : needed(service)) {
			Path file = of(service).resolve(name);
			if (!Files.exists(file)) {
				Path there = from.resolve(name);
				write(file, Files.exists(there) ? Files.readString(there) : fresh());
			}
		}
	}

	private static List<String> needed(String service) {
		return NEEDED.getOrDefault(service, List.of());
	}

	private void move(String name) throws IOException {
		Path before = this.folder.resolve(name);
		if (Files.exists(before)) {
			Files.move(before, of(Ports.ACCESS).resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private static String fresh() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static void write(Path file, String secret) throws IOException {
		Path incomplete = file.resolveSibling("." + file.getFileName());
		Files.writeString(incomplete, secret);
		permit(incomplete, "rw-------");
		Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void permit(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
