/**
 * What each account knows of a contact: one document per account and contact (D5).
 */
@NullMarked
package io.liaison.contacts.profile;

import org.jspecify.annotations.NullMarked;
