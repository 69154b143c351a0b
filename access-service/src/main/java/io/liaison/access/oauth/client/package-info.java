/**
 * The registered clients: who they are, their secrets, and where answers to them may go.
 */
@NullMarked
package io.liaison.access.oauth.client;

import org.jspecify.annotations.NullMarked;
