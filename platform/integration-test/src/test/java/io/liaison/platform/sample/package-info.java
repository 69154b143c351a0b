/** A small service that shows what the platform does for one. */
package io.liaison.platform.sample;
