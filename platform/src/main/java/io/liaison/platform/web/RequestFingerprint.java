package io.liaison.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * Tells two requests with one key apart. Of a form's parts the content counts, not the
 * boundaries, which differ each time.
 */
final class RequestFingerprint {

	private RequestFingerprint() {
	}

	static String of(HttpServletRequest request) throws IOException {
		try (DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(),
				MessageDigest.getInstance("SHA-256"))) {
			if (StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE)) {
				for (Part part : request.getParts()) {
					digest.write((part.getName() + ":" + part.getSize() + ":").getBytes(StandardCharsets.UTF_8));
					copy(part.getInputStream(), digest);
				}
			}
			else {
				copy(request.getInputStream(), digest);
			}
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
		catch (ServletException ex) {
			throw new IOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copy(InputStream from, OutputStream to) throws IOException {
		try (from) {
			from.transferTo(to);
		}
	}

}
