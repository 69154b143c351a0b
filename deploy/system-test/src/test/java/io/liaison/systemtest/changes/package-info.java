/**
 * Changes that customers ask for, from the request to the mails.
 */
package io.liaison.systemtest.changes;
