package io.liaison.contacts.accountlist;

import java.util.function.Function;

import io.liaison.contacts.namelist.ListOrder;

/**
 * What accounts are listed by.
 */
enum AccountOrder {

	NAME(ListOrder.BY_NAME, AccountItem::key),

	NAME_DESCENDING(new ListOrder("key", true), AccountItem::key),

	CHANGED(new ListOrder(AccountEntry.CHANGED, false), AccountItem::changed),

	/** What changed last comes first. */
	CHANGED_DESCENDING(new ListOrder(AccountEntry.CHANGED, true), AccountItem::changed);

	private final ListOrder order;

	private final Function<AccountItem, String> place;

	AccountOrder(ListOrder order, Function<AccountItem, String> place) {
		this.order = order;
		this.place = place;
	}

	ListOrder order() {
		return this.order;
	}

	/** Where an account stands in this order. */
	String place(AccountItem item) {
		return this.place.apply(item);
	}

}
