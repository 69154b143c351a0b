package io.liaison.local;

import java.nio.file.Path;

import io.liaison.local.mail.MailFolder;
import io.liaison.local.mail.MailPage;
import io.liaison.local.mail.SmtpServer;

/**
 * A mail server that delivers nothing: it keeps every mail, on the disk before it answers
 * 250, and shows them on a page and as {@code GET /api/messages}, newest first. Mails
 * survive restarts; one that is sent twice stands there twice.
 */
public final class MailSink implements AutoCloseable {

	private final SmtpServer server;

	private final MailPage page;

	private MailSink(SmtpServer server, MailPage page) {
		this.server = server;
		this.page = page;
	}

	/**
	 * Starts the sink.
	 * @param dir where the mails are kept, created if absent
	 * @param smtpPort the port that takes mails, 0 = a free one
	 * @param httpPort the port of the page, 0 = a free one
	 * @throws RuntimeException when a port is taken or the folder cannot be used
	 */
	public static MailSink start(Path dir, int smtpPort, int httpPort) {
		MailFolder folder = new MailFolder(dir);
		SmtpServer server = new SmtpServer(folder, smtpPort);
		try {
			return new MailSink(server, new MailPage(folder, httpPort));
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	/** The port that takes mails. */
	public int smtpPort() {
		return this.server.port();
	}

	/** The port of the page and of {@code /api/messages}. */
	public int httpPort() {
		return this.page.port();
	}

	@Override
	public void close() {
		this.server.close();
		this.page.close();
	}

}
