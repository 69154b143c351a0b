package io.liaison.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes mails by SMTP from this machine; 250 is answered when the mail is on the disk.
 */
public final class SmtpServer implements AutoCloseable {

	private static final int MAX_BYTES = 32 << 20;

	private final SMTPServer server;

	/**
	 * Starts the server.
	 * @param folder where the mails go
	 * @param port the port, 0 = a free one
	 * @throws RuntimeException when the port is taken
	 */
	public SmtpServer(MailFolder folder, int port) {
		this.server = SMTPServer.port(port)
			.bindAddress(InetAddress.getLoopbackAddress())
			.hostName("localhost")
			.softwareName("Liaison mail sink")
			.insertReceivedHeaders(false)
			.maxMessageSize(MAX_BYTES)
			.messageHandlerFactory((context) -> new Delivery(folder))
			.build();
		this.server.start();
	}

	/** The port it listens on. */
	public int port() {
		return this.server.getPortAllocated();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private static final class Delivery implements MessageHandler {

		private final MailFolder folder;

		private final List<String> recipients = new ArrayList<>();

		Delivery(MailFolder folder) {
			this.folder = folder;
		}

		@Override
		public void from(String from) {
			// the From header says it
		}

		@Override
		public void recipient(String recipient) {
			this.recipients.add(recipient);
		}

		@Override
		public String data(InputStream data) throws IOException, RejectException {
			byte[] mail = data.readNBytes(MAX_BYTES + 1);
			if (mail.length > MAX_BYTES) {
				throw new RejectException(552, "5.3.4 Message too big");
			}
			try {
				this.folder.add(this.recipients, mail);
			}
			catch (IOException ex) {
				throw new RejectException(452, "4.3.1 Cannot store the message");
			}
			return "Ok";
		}

		@Override
		public void done() {
			// stored in data(), before the reply
		}

	}

}
