package io.liaison.notification.type;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.actionlink.LinkPurpose;
import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionRule;
import io.liaison.notification.decision.RequiredView;
import io.liaison.notification.notification.Decision;
import io.liaison.platform.consumer.IncomingEvent;

/**
 * Something that people are told: what causes it, whom it concerns, and all that is
 * particular to it.
 */
public interface NotificationType {

	/** Stored and public, so it stays: upper case, with underscores. */
	String name();

	/** Types of the events that may cause it, of any topic read here. */
	Set<String> causes();

	/** What such an event gives to tell; empty when it gives nothing. */
	Optional<Occasion> occasion(IncomingEvent event);

	/** How long after its cause it is worth telling, where the event does not say. */
	default Duration lifetime() {
		return Duration.ofDays(7);
	}

	/** What must be known, besides the contact, before it is decided on. */
	List<RequiredView> waitsFor();

	/** What may speak against it, besides its age and an inactive contact. */
	default List<DecisionRule> rules() {
		return List.of();
	}

	AddressRule address();

	/** Why it is sent when nothing speaks against it. */
	Decision reason();

	/** The one-time link that its letter carries. */
	default Optional<LinkPurpose> link() {
		return Optional.empty();
	}

	/** Whether it is read in the portal as well. */
	default boolean isReadInInbox() {
		return false;
	}

	/** Folder of its texts. */
	default String template() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
