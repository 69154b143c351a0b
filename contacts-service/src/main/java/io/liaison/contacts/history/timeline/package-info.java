/**
 * What happened to an account or a person, the latest first, as the API tells it (D27).
 */
@NullMarked
package io.liaison.contacts.history.timeline;

import org.jspecify.annotations.NullMarked;
