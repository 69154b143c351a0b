/**
 * What the API description says of every operation.
 */
@NullMarked
package io.liaison.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
