package io.liaison.notification.mail;

import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.UUID;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.actionlink.ActionLinks.Link;
import io.liaison.notification.mail.Mailer.Receipt;
import io.liaison.notification.mail.Mailer.Taken;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.type.AllTypes;
import jakarta.mail.internet.AddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails as a real mail server gets them. */
final class Mails {

	private Mails() {
	}

	/** What arrives of a notification of that type. */
	static Mail arrived(String type, Content content, Addressee to, @Nullable Link link) {
		return arrived(ANotification.of("n-" + UUID.randomUUID(), type, content, ANotification.CAUSED), to, link);
	}

	static Mail arrived(Notification it, Addressee to, @Nullable Link link) {
		Receipt receipt = send(it, AllTypes.named(it.kind()).template(), to, link, Neighbours.smtpPort());
		assertThat(receipt).isInstanceOf(Taken.class);
		return Neighbours.MAILS.to(to.address())
			.stream()
			.filter((mail) -> mail.id().equals(((Taken) receipt).messageId()))
			.findFirst()
			.orElseThrow();
	}

	static Receipt send(Notification it, String template, Addressee to, @Nullable Link link, int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		Properties properties = new Properties();
		properties.put("mail.smtp.timeout", "5000");
		sender.setJavaMailProperties(properties);
		MailSettings settings = LettersTests.settings("en");
		try {
			return new Mailer(new Letters(settings), new MailComposer(settings, InstantSource.system()),
					new MailServer(sender))
				.send(it, template, to, link);
		}
		catch (AddressException | UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
