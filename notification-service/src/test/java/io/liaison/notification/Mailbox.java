package io.liaison.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.awaitility.Awaitility;

/**
 * The mails that the mail server has taken, as they are on its disk.
 */
public record Mailbox(Path folder) {

	private static final Map<Path, Mail> READ = new ConcurrentHashMap<>();

	public List<Mail> to(String address) {
		return all().stream().filter((mail) -> mail.to().equals(address)).toList();
	}

	/** The first mail to an address, waited for as long as a mail may take. */
	public Mail await(String address) {
		return await(address, "");
	}

	/** The first with that subject. */
	public Mail await(String address, String subject) {
		return Awaitility.await("mail to " + address)
			.atMost(Duration.ofSeconds(15))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> to(address).stream().filter((mail) -> mail.subject().contains(subject)).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	private List<Mail> all() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map((file) -> READ.computeIfAbsent(file, Mail::read))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** With addresses that are not ASCII (RFC 6532). */
	private static final Session UTF8 = Session.getInstance(properties());

	private static Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("mail.mime.allowutf8", "true");
		return properties;
	}

	/** A mail as its reader sees it. */
	public record Mail(String id, String to, String name, String subject, String type, String text, String html,
			Map<String, String> headers) {

		static Mail read(Path file) {
			try (InputStream in = Files.newInputStream(file)) {
				MimeMessage mail = new MimeMessage(UTF8, in);
				InternetAddress to = (InternetAddress) mail.getRecipients(RecipientType.TO)[0];
				MimeMultipart parts = (MimeMultipart) mail.getContent();
				return new Mail(mail.getMessageID(), to.getAddress(), to.getPersonal(), mail.getSubject(),
						mail.getContentType(), content(parts.getBodyPart(0)), content(parts.getBodyPart(1)),
						headers(mail));
			}
			catch (IOException | MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
			Map<String, String> headers = new HashMap<>();
			mail.getAllHeaders()
				.asIterator()
				.forEachRemaining((header) -> headers.put(header.getName(), header.getValue()));
			return headers;
		}

		private static String content(BodyPart part) throws IOException, MessagingException {
			return part.getContent().toString().replace("\r\n", "\n");
		}

	}

}
