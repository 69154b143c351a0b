/**
 * Follows contacts, their profiles and their accounts: what those tell changes access.
 */
@NullMarked
package io.liaison.access.grant.directory;

import org.jspecify.annotations.NullMarked;
