package io.liaison.platform.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets JSON bodies be read twice, once for their hash and once for their meaning, and
 * refuses those over 1 MiB. Nothing is read before somebody asks for the body, which is
 * after authorisation.
 */
final class RepeatableBody extends OncePerRequestFilter {

	static final int LARGEST = 1024 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).endsWith("json");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Repeatable(request), response);
	}

	private static final class Repeatable extends HttpServletRequestWrapper {

		private byte @Nullable [] body;

		Repeatable(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.body == null) {
				this.body = getRequest().getInputStream().readNBytes(LARGEST + 1);
				if (this.body.length <= LARGEST) {
					JsonText.require(this.body);
				}
			}
			if (this.body.length > LARGEST) {
				throw Refusal.of(Kind.TOO_LARGE, "too-large", "The body is larger than 1 MiB.");
			}
			return new Stream(new ByteArrayInputStream(this.body));
		}

		@Override
		public BufferedReader getReader() throws IOException {
			String named = getCharacterEncoding();
			Charset charset = (named != null) ? Charset.forName(named) : StandardCharsets.UTF_8;
			return new BufferedReader(new InputStreamReader(getInputStream(), charset));
		}

	}

	private static final class Stream extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Stream(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			return this.bytes.read(buffer, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
