/**
 * The terms and conditions of the provider, and who accepted them (M9, D17).
 */
@NullMarked
package io.liaison.access.terms;

import org.jspecify.annotations.NullMarked;
