/** Fills a new installation with a small world, as its users would. */
@NullMarked
package io.liaison.local.demo;

import org.jspecify.annotations.NullMarked;
