package io.liaison.contacts.account;

/**
 * What kind of entity an account is (T1).
 */
public enum AccountType {

	COMPANY, PERSON, FAMILY

}
