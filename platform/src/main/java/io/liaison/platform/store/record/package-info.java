/**
 * How records look as documents: by the names of their components and nothing else.
 */
@NullMarked
package io.liaison.platform.store.record;

import org.jspecify.annotations.NullMarked;
