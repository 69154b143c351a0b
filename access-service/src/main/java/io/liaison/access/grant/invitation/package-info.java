/**
 * What brings a person into the access that was given: the invitation, and the temporary
 * password beside it.
 */
@NullMarked
package io.liaison.access.grant.invitation;

import org.jspecify.annotations.NullMarked;
