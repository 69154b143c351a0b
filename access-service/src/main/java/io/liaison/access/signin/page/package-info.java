/**
 * What all pages under /auth share: their languages, and how they tell what went wrong.
 */
@NullMarked
package io.liaison.access.signin.page;

import org.jspecify.annotations.NullMarked;
