/**
 * HTTP as clients speak it: requests with a bearer token, a browser without scripts.
 */
package io.liaison.systemtest.web;
