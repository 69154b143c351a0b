/**
 * The mails that left the system, read on its mail page.
 */
package io.liaison.systemtest.mail;
