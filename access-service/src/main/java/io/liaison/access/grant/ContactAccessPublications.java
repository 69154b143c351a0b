package io.liaison.access.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.liaison.access.grant.ContactAccessEvent.Activated;
import io.liaison.access.grant.ContactAccessEvent.Changed;
import io.liaison.access.grant.ContactAccessEvent.ContactFollowed;
import io.liaison.access.grant.ContactAccessEvent.InvitationIssued;
import io.liaison.access.grant.ContactAccessEvent.LoginGranted;
import io.liaison.access.grant.ContactAccessEvent.LoginRevoked;
import io.liaison.access.grant.ContactAccessEvent.OfGrant;
import io.liaison.platform.security.Actor;
import io.liaison.platform.security.Revocation;
import io.liaison.platform.security.Revocation.Kind;
import io.liaison.platform.store.Publication;
import org.jspecify.annotations.Nullable;

/** What others learn of a contact's access, and the revocation when it shrinks. */
final class ContactAccessPublications {

	static final String TOPIC = "access.contact-access.v1";

	private ContactAccessPublications() {
	}

	static List<Publication> of(ContactAccess access, Object event) {
		ContactAccessEvent fact = (ContactAccessEvent) event;
		List<Publication> publications = new ArrayList<>();
		publications.add(new Publication(TOPIC, "io.liaison.access." + type(fact) + ".v1", data(access, fact)));
		if (shrinks(fact)) {
			publications.add(new Publication(Revocation.TOPIC, Revocation.TYPE,
					new Revocation(Kind.CONTACT, access.id(), access.sequence())));
		}
		return publications;
	}

	private static String type(ContactAccessEvent fact) {
		return switch (fact) {
			case LoginGranted granted -> "login-granted";
			case LoginRevoked revoked -> "login-revoked";
			case InvitationIssued issued -> "invitation-issued";
			case Activated activated -> "access-activated";
			case Changed changed -> "grant-changed";
			case ContactFollowed followed -> "contact-followed";
		};
	}

	private static boolean shrinks(ContactAccessEvent fact) {
		return switch (fact) {
			case LoginRevoked revoked -> true;
			case Changed changed -> changed.shrinks();
			case ContactFollowed followed -> followed.shrinks();
			default -> false;
		};
	}

	private static List<String> changed(ContactAccessEvent fact) {
		return switch (fact) {
			case LoginGranted granted -> List.of("login", "invitation");
			case LoginRevoked revoked -> List.of("login", "invitation");
			case InvitationIssued issued -> List.of("invitation");
			case Activated activated -> List.of("activated", "invitation");
			case Changed changed -> changed.changed();
			case ContactFollowed followed -> followed.changed();
		};
	}

	private static Data data(ContactAccess access, ContactAccessEvent fact) {
		@Nullable OfGrant grant = (fact instanceof OfGrant of) ? of : null;
		return new Data(Body.of(access), changed(fact), fact.by(), (grant != null) ? grant.accountId() : null,
				(grant != null) ? grant.emailId() : null, (fact instanceof InvitationIssued it) ? it.message() : null,
				(fact instanceof Activated it) ? it.how().name() : null);
	}

	record Data(Body contactAccess, List<String> changed, Actor by, @Nullable String accountId,
			@Nullable String emailId, @Nullable String message, @Nullable String how) {
	}

	record Body(String contactId, List<Item> grants) {

		static Body of(ContactAccess access) {
			return new Body(access.id(), access.grants().stream().map((grant) -> Item.of(grant, access)).toList());
		}

	}

	record Item(String accountId, String emailId, boolean login, boolean signatory, @Nullable String until,
			boolean activated, @Nullable Invited invitation) {

		static Item of(Grant grant, ContactAccess access) {
			return new Item(grant.accountId(), grant.emailId(), grant.login(), grant.signatory(), text(grant.until()),
					grant.activated() && access.active(), grant.invited().map(Invited::of).orElse(null));
		}

	}

	record Invited(String state, long version, @Nullable String sentAt, @Nullable String expiresAt) {

		static Invited of(Invitation invitation) {
			return new Invited(invitation.state().name(), invitation.version(), text(invitation.sentAt()),
					text(invitation.expiresAt()));
		}

	}

	private static @Nullable String text(@Nullable Instant time) {
		return (time != null) ? time.toString() : null;
	}

}
