package io.liaison.contacts.clientimport;

/**
 * How far an import is.
 */
enum ImportStatus {

	/** kept safe, waits for its turn */
	RECEIVED,

	/** being carried out; goes on after a crash */
	RUNNING,

	/** everything that could be done is done */
	COMPLETED,

	/**
	 * stopped by a defect of ours; what was done is done, and the file may be sent again
	 */
	FAILED

}
