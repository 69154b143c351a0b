package io.liaison.notification.type;

import java.util.List;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.RequiredView;

/**
 * What is told to the other addresses of the person whom it concerns; about no account
 * where the type does not say so.
 */
public interface ToOtherAddresses extends NotificationType {

	@Override
	default List<RequiredView> waitsFor() {
		return List.of();
	}

	@Override
	default AddressRule address() {
		return AddressRule.NAMED_AND_CURRENT;
	}

}
