/**
 * Answering for an erasure: each service says how much it keeps redacted of a person.
 */
@NullMarked
package io.liaison.platform.erasure;

import org.jspecify.annotations.NullMarked;
