/**
 * What a stranger learns of addresses by trying them.
 */
@NullMarked
package io.liaison.bench.http.enumeration;

import org.jspecify.annotations.NullMarked;
