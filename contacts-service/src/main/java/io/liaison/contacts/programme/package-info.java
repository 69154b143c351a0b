/**
 * What the programme of an account decides beside its roles: which changes need approval,
 * and what adding and removing somebody means (C6, D6). It is data.
 */
@NullMarked
package io.liaison.contacts.programme;

import org.jspecify.annotations.NullMarked;
