/**
 * What the provider's other systems ask: may this contact do that in this account (D23)?
 */
@NullMarked
package io.liaison.access.check;

import org.jspecify.annotations.NullMarked;
