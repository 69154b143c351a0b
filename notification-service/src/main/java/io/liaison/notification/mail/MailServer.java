package io.liaison.notification.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server. An address whose local part is not ASCII is for servers with SMTPUTF8
 * (RFC 6531) alone; without it the address arrives as another, or the mail is lost on its
 * way. All other mails do without, since servers further on may not have it.
 */
@Component
class MailServer {

	private final JavaMailSenderImpl sender;

	private final JavaMailSenderImpl utf8Sender;

	MailServer(JavaMailSenderImpl sender) {
		this.sender = sender;
		this.utf8Sender = new JavaMailSenderImpl();
		this.utf8Sender.setHost(sender.getHost());
		this.utf8Sender.setPort(sender.getPort());
		this.utf8Sender.setProtocol(sender.getProtocol());
		this.utf8Sender.setUsername(sender.getUsername());
		this.utf8Sender.setPassword(sender.getPassword());
		Properties properties = new Properties();
		properties.putAll(sender.getJavaMailProperties());
		properties.setProperty("mail.mime.allowutf8", "true");
		this.utf8Sender.setJavaMailProperties(properties);
	}

	/**
	 * @return empty when the server cannot take mails to the address
	 * @throws MessagingException when it cannot be asked
	 */
	Optional<JavaMailSender> to(String address) throws MessagingException {
		if (address.chars().allMatch((c) -> c < 128)) {
			return Optional.of(this.sender);
		}
		return offersUtf8() ? Optional.of(this.utf8Sender) : Optional.empty();
	}

	private boolean offersUtf8() throws MessagingException {
		String protocol = Objects.requireNonNullElse(this.sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
		try (Transport server = this.sender.getSession().getTransport(protocol)) {
			server.connect(this.sender.getHost(), this.sender.getPort(), this.sender.getUsername(),
					this.sender.getPassword());
			return server instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
		}
	}

}
