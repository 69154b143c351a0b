package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;

import io.liaison.access.grant.ContactAccessEvent.Activated;
import io.liaison.access.grant.ContactAccessEvent.Changed;
import io.liaison.access.grant.ContactAccessEvent.ContactFollowed;
import io.liaison.access.grant.ContactAccessEvent.InvitationIssued;
import io.liaison.access.grant.ContactAccessEvent.LoginGranted;
import io.liaison.access.grant.ContactAccessEvent.LoginRevoked;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import org.jspecify.annotations.Nullable;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.outbox.Publications;

/** What others learn of a contact's access, and the revocation when it shrinks. */
final class ContactAccessPublications {

	static final String TOPIC = "access.contact-access.v1";

	private ContactAccessPublications() {
	}

	static Publications<ContactAccess, ContactAccessData> declared() {
		return Publications.to(TOPIC, "contactAccess", ContactAccessData::of)
			.on(LoginGranted.class, "io.liaison.access.login-granted.v1")
			.on(LoginRevoked.class, "io.liaison.access.login-revoked.v1")
			.on(InvitationIssued.class, "io.liaison.access.invitation-issued.v1")
			.on(Activated.class, "io.liaison.access.access-activated.v1")
			.on(Changed.class, "io.liaison.access.grant-changed.v1")
			.on(ContactFollowed.class, "io.liaison.access.contact-followed.v1")
			.with(Revocation.when(Kind.CONTACT, ContactRevocationRule::revokes));
	}

	/**
	 * @param asOf the events of the contact, and of the profiles of accounts with a
	 * login, that this goes by
	 */
	record ContactAccessData(String contactId, List<GrantData> grants, List<AsOf> asOf) {

		static ContactAccessData of(ContactAccess access) {
			return new ContactAccessData(access.id(),
					access.grants().stream().map((grant) -> GrantData.of(grant, access)).toList(),
					access.addresses().asOf());
		}

	}

	record GrantData(String accountId, String emailId, boolean login, boolean signatory, @Nullable String until,
			boolean activated, @Nullable InvitationData invitation) {

		static GrantData of(Grant grant, ContactAccess access) {
			return new GrantData(grant.accountId(), grant.emailId(), grant.login(), grant.signatory(),
					text(grant.until()), grant.activated() && access.active(),
					grant.invited().map(InvitationData::of).orElse(null));
		}

	}

	record InvitationData(String state, long version, @Nullable String sentAt, @Nullable String expiresAt) {

		static InvitationData of(Invitation invitation) {
			return new InvitationData(invitation.state().name(), invitation.version(), text(invitation.sentAt()),
					text(invitation.expiresAt()));
		}

	}

	private static @Nullable String text(@Nullable Instant time) {
		return (time != null) ? time.toString() : null;
	}

}
