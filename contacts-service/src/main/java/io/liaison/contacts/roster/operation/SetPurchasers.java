package io.liaison.contacts.roster.operation;

import java.util.List;

import io.liaison.contacts.roster.Purchaser;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Names the purchasers whose people may act for the account: exactly these (D16).
 */
@JsonTypeName(SetPurchasers.TYPE)
public record SetPurchasers(
		@NotNull @Size(max = 20) List<@NotNull @Valid Purchaser> purchasers) implements RequestedOperation {

	/** Its name in the API. */
	public static final String TYPE = "set-purchasers";

	/** It concerns no contact's place. */
	@Override
	public String contactId() {
		return "";
	}

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		return before.managedBy(this.purchasers);
	}

}
