package io.liaison.notification.actionlink;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param accessUrl where access-service is asked for links
 */
@ConfigurationProperties("liaison")
record LinkIssuerSettings(@DefaultValue("http://localhost:8081") String accessUrl) {

}
