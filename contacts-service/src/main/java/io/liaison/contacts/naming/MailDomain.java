package io.liaison.contacts.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which addresses mail can be sent to: it is told when one is entered, not when the first
 * mail comes back.
 *
 * @param smtputf8 whether the mail server takes addresses with other letters than ASCII's
 * before the @ (RFC 6531)
 */
@ConfigurationProperties("liaison.mail-server")
public record MailDomain(@DefaultValue("true") boolean smtputf8) {

	// a top-level domain is no number (RFC 3696)
	private static final Pattern PUBLIC_DOMAIN = Pattern.compile(".*\\.(?!\\d+$)[^.]+");

	/**
	 * @return what to mend, none when mail can be sent there
	 */
	public Optional<String> obstacle(EmailAddress address) {
		String text = address.value();
		String domain = text.substring(text.indexOf('@') + 1);
		if (domain.indexOf('.') < 0) {
			return Optional.of("The part behind the @ has no dot. Write the whole domain, such as example.com.");
		}
		if (!PUBLIC_DOMAIN.matcher(domain).matches()) {
			return Optional.of("The part behind the @ is a number and no domain. Write one such as example.com.");
		}
		if (!this.smtputf8 && text.chars().anyMatch((character) -> character > 0x7E)) {
			return Optional
				.of("The mail server does not take this letter before the @. Give an address with plain letters.");
		}
		return Optional.empty();
	}

	/**
	 * @param known addresses that were entered before, and stay
	 * @throws Refusal INVALID, pointing to each address that mail cannot be sent to
	 */
	public void require(List<EmailAddress> addresses, List<EmailAddress> known) {
		List<FieldError> errors = new ArrayList<>();
		for (int i = 0; i < addresses.size(); i++) {
			if (!known.contains(addresses.get(i))) {
				String pointer = "/emails/" + i;
				obstacle(addresses.get(i)).ifPresent((detail) -> errors.add(new FieldError(pointer, detail)));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("Mail cannot be sent to an address.", errors.toArray(FieldError[]::new));
		}
	}

}
