package io.liaison.systemtest;

/** A contact in a customer's account, by the ids the API uses, and the address. */
record Customer(String accountId, String contactId, String emailId, String address) {

	String grantPath() {
		return "/api/accounts/" + this.accountId + "/grants/" + this.emailId;
	}

}
