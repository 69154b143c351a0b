package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The secrets of this installation: made once, a file per property (a config tree), for
 * the person who started it only.
 */
final class Secrets {

	private static final List<String> NAMES = List.of("liaison.address-key", "liaison.link-key",
			"liaison.client-secrets.gateway", "liaison.client-secrets.notification-service");

	private static final int BYTES = 32;

	private Secrets() {
	}

	/** Makes those that are missing. @throws Failure when they cannot be kept */
	static Path in(Path folder) {
		try {
			Files.createDirectories(folder);
			permit(folder, "rwx------");
			for (String name : NAMES) {
				Path file = folder.resolve(name);
				if (!Files.exists(file)) {
					create(file);
				}
			}
			return folder;
		}
		catch (IOException ex) {
			throw new Failure("The secrets in " + folder + " cannot be made: " + ex + ".");
		}
	}

	private static void create(Path file) throws IOException {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		Path incomplete = file.resolveSibling("." + file.getFileName());
		Files.writeString(incomplete, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
		permit(incomplete, "rw-------");
		Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void permit(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
