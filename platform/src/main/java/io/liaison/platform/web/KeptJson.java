package io.liaison.platform.web;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Keeps a good answer in JSON back, up to 1 MiB. What is larger, files and the like go on
 * as they come.
 */
final class KeptJson extends HttpServletResponseWrapper {

	static final int LARGEST = 1024 * 1024;

	private final FastByteArrayOutputStream kept = new FastByteArrayOutputStream();

	private @Nullable Body body;

	KeptJson(HttpServletResponse response) {
		super(response);
	}

	/** What was kept back; empty when nothing was. */
	byte[] body() {
		return this.kept.toByteArray();
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.body == null) {
			String type = getContentType();
			if (getStatus() != SC_OK || type == null || !type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
				return super.getOutputStream();
			}
			this.body = new Body();
		}
		return this.body;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.body == null || this.body.through) {
			super.flushBuffer();
		}
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	private void forget() {
		this.kept.reset();
		this.body = null;
	}

	private final class Body extends ServletOutputStream {

		private boolean through;

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (!this.through && KeptJson.this.kept.size() + length > LARGEST) {
				this.through = true;
				KeptJson.this.kept.writeTo(getResponse().getOutputStream());
				KeptJson.this.kept.reset();
			}
			if (this.through) {
				getResponse().getOutputStream().write(bytes, offset, length);
			}
			else {
				KeptJson.this.kept.write(bytes, offset, length);
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("what is kept back does not block");
		}

	}

}
