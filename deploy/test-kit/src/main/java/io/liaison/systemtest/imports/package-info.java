/**
 * Client lists come in and accounts are found.
 */
package io.liaison.systemtest.imports;
