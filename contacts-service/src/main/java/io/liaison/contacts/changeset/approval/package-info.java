/**
 * Which changes need approval, and who approves them (C6).
 */
@NullMarked
package io.liaison.contacts.changeset.approval;

import org.jspecify.annotations.NullMarked;
