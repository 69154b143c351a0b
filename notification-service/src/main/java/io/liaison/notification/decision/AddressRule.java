package io.liaison.notification.decision;

import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactView.Email;

/**
 * Which of a person's addresses a mail goes to.
 */
@FunctionalInterface
public interface AddressRule {

	/** The one named, and no other; also when it was replaced. */
	AddressRule NAMED = (context, contact) -> contact.email(context.notification().recipient().emailId());

	/** The one named, and no other, as long as it is current and the account knows it. */
	AddressRule NAMED_AND_CURRENT = (context, contact) -> NAMED.choose(context, contact)
		.filter((email) -> email.current() && context.isKnown(email));

	/**
	 * The one named, else that of the link, else any: the first that is current and that
	 * the account knows.
	 */
	AddressRule ANY_CURRENT = (context, contact) -> {
		Optional<Email> ofLink = context.link().flatMap((link) -> contact.email(link.emailId()));
		return Stream
			.concat(Stream.of(NAMED.choose(context, contact), ofLink).flatMap(Optional::stream),
					contact.emails().stream())
			.filter((email) -> email.current() && context.isKnown(email))
			.findFirst();
	};

	/** Empty when the person has no address for it. */
	Optional<Email> choose(DecisionContext context, ContactView contact);

}
