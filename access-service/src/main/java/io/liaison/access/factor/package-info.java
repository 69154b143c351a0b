/** The pages on which people look after how they sign in: password and second factors. */
@NullMarked
package io.liaison.access.factor;

import org.jspecify.annotations.NullMarked;
