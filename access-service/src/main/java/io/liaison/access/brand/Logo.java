package io.liaison.access.brand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.springframework.http.MediaType;

/** The picture above each page, read once. */
record Logo(byte[] content, MediaType type) {

	private static final long MOST_BYTES = 256 * 1024;

	/**
	 * @throws IllegalStateException when it cannot be shown
	 */
	static Logo read(Path file) {
		String name = file.toString().toLowerCase(Locale.ROOT);
		MediaType type = name.endsWith(".png") ? MediaType.IMAGE_PNG
				: name.endsWith(".svg") ? MediaType.valueOf("image/svg+xml") : null;
		try {
			if (type == null || Files.size(file) > MOST_BYTES) {
				throw new IllegalStateException(file + " is no SVG or PNG of at most 256 KiB (liaison.branding.logo)");
			}
			return new Logo(Files.readAllBytes(file), type);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file + " cannot be read (liaison.branding.logo)", ex);
		}
	}

}
