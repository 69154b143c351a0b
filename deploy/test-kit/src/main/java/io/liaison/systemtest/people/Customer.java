package io.liaison.systemtest.people;

/** A contact in a customer's account, by the ids the API uses, and the address. */
public record Customer(String accountId, String contactId, String emailId, String address) {

	public String grantPath() {
		return "/api/accounts/" + this.accountId + "/grants/" + this.emailId;
	}

}
