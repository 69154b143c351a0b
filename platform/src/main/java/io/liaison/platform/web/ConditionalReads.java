package io.liaison.platform.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a GET with 304 when the caller has exactly that body already (RFC 9110,
 * 13.1.2). The entity tag of an answer without one is a weak one of its body, which no
 * If-Match can name. One of a version gets the body's behind a point, since answers join
 * what changes without that version. Everything is authorised, read and written as ever;
 * what is saved is the way to the caller.
 */
final class ConditionalReads extends OncePerRequestFilter {

	private static final int HASH = 16;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"GET".equals(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		KeptJson kept = new KeptJson(response);
		chain.doFilter(new Unconditional(request), kept);
		byte[] body = kept.body();
		if (body.length == 0) {
			return;
		}
		String tag = tag(response.getHeader(HttpHeaders.ETAG), body);
		response.setHeader(HttpHeaders.ETAG, tag);
		if (named(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			// what writes it with every other answer leaves this one out
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		else {
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
	}

	private static String tag(@Nullable String own, byte[] body) {
		return (own != null) ? ETags.of(own, hash(body)) : "W/\"" + hash(body) + "\"";
	}

	private static boolean named(@Nullable String ifNoneMatch, String tag) {
		if (ifNoneMatch == null) {
			return false;
		}
		ETag current = ETag.create(tag);
		return ETag.parse(ifNoneMatch).stream().anyMatch((it) -> it.isWildcard() || it.compare(current, false));
	}

	private static String hash(byte[] body) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has it", ex);
		}
	}

	/** What is behind does not compare: it does not know the body yet. */
	private static final class Unconditional extends HttpServletRequestWrapper {

		Unconditional(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name) ? Collections.emptyEnumeration()
					: super.getHeaders(name);
		}

	}

}
