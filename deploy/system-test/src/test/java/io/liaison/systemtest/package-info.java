/**
 * The main job, done by people over HTTP against the processes that {@code deploy/up}
 * starts, in peace and while the processes are killed.
 */
package io.liaison.systemtest;
