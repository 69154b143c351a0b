package io.liaison.platform.overload;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a process takes on at a time.
 *
 * @param running requests that run at the same time
 * @param waiting requests that wait for their turn; one more is refused at once
 * @param patience how long one waits before it is refused
 * @param small bodies up to this size are there when a request comes, for the gateway
 * waits for them; requests with longer ones take no place
 */
@ConfigurationProperties("liaison.overload")
record OverloadSettings(@DefaultValue("16") int running, @DefaultValue("64") int waiting,
		@DefaultValue("500ms") Duration patience, @DefaultValue("64KB") DataSize small) {

}
