/**
 * What an identity may do, joined from identity, grants, accounts and roles whenever it
 * is asked.
 */
@NullMarked
package io.liaison.access.rights;

import org.jspecify.annotations.NullMarked;
