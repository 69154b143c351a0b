package io.liaison.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.liaison.local.MailSink;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The mail server and the access-service that the service under test talks to.
 */
public final class Neighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final Mailbox MAILS;

	public static final AccessStandIn ACCESS = new AccessStandIn();

	private static final int SMTP_PORT;

	private static MailSink sink;

	static {
		try {
			Path folder = Files.createTempDirectory("liaison-mails");
			MAILS = new Mailbox(folder);
			sink = MailSink.start(folder, 0, 0);
			SMTP_PORT = sink.smtpPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where the mail server listens. */
	public static int smtpPort() {
		return SMTP_PORT;
	}

	/** Runs something while the mail server is away. */
	public static void withoutMailServer(Runnable meanwhile) {
		sink.close();
		try {
			meanwhile.run();
		}
		finally {
			sink = MailSink.start(MAILS.folder(), SMTP_PORT, 0);
		}
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("neighbours",
					Map.of("spring.mail.port", SMTP_PORT, "liaison.access-url", ACCESS.url())));
	}

}
