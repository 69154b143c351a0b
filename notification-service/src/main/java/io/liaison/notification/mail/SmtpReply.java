package io.liaison.notification.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.liaison.notification.mail.Mailer.Delayed;
import io.liaison.notification.mail.Mailer.Receipt;
import io.liaison.notification.mail.Mailer.Refused;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailSendException;

/**
 * The reply with which a mail server did not take a mail (RFC 5321, 4.2; RFC 3463).
 */
record SmtpReply(int code, String codes) {

	private static final Pattern CODES = Pattern.compile("\\d{3}([ -]\\d\\.\\d{1,3}\\.\\d{1,3})?");

	/** Our own configuration is at fault, not the mail: authentication (RFC 4954). */
	private static final Set<Integer> OURS = Set.of(530, 534, 535, 538);

	/** The first reply about the recipient or the mail in what was thrown. */
	static Optional<SmtpReply> of(Exception failure) {
		Deque<@Nullable Throwable> causes = new ArrayDeque<>();
		causes.add(failure);
		if (failure instanceof MailSendException several) {
			causes.addAll(List.of(several.getMessageExceptions()));
		}
		while (!causes.isEmpty()) {
			switch (causes.pop()) {
				case SMTPAddressFailedException ex -> {
					return Optional.of(of(ex.getReturnCode(), ex));
				}
				case SMTPSendFailedException ex when ex.getReturnCode() > 0 -> {
					return Optional.of(of(ex.getReturnCode(), ex));
				}
				case MessagingException ex when ex.getNextException() != null -> causes.add(ex.getNextException());
				case Throwable ex when ex.getCause() != null -> causes.add(ex.getCause());
				case null, default -> {
				}
			}
		}
		return Optional.empty();
	}

	Receipt receipt() {
		boolean forGood = this.code >= 500 && !OURS.contains(this.code);
		return forGood ? new Refused(this.codes) : new Delayed("SMTP " + this.codes);
	}

	private static SmtpReply of(int code, MessagingException ex) {
		Matcher reply = CODES.matcher(String.valueOf(ex.getMessage()));
		return new SmtpReply(code, reply.lookingAt() ? reply.group().replace('-', ' ') : Integer.toString(code));
	}

}
