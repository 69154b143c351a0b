/**
 * The keys that tokens are signed with, kept and renewed.
 */
@NullMarked
package io.liaison.access.oauth.key;

import org.jspecify.annotations.NullMarked;
