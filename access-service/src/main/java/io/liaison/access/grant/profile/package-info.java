/**
 * Which addresses of a contact an account's profile of it has, as told last.
 */
@NullMarked
package io.liaison.access.grant.profile;

import org.jspecify.annotations.NullMarked;
