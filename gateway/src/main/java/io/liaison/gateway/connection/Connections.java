package io.liaison.gateway.connection;

import reactor.netty.NettyPipeline;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules of this package on every connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionSettings.class)
class Connections {

	@Bean
	NettyServerCustomizer connectionRules(ConnectionSettings settings, ClientAddresses clients,
			WaitingBodies waitingBodies, ConnectionProblems problems) {
		IllFormedRequests illFormed = new IllFormedRequests(problems);
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, "liaison.bodyPace",
					new BodyPace(settings, clients, waitingBodies, problems))
			.addAfter(NettyPipeline.HttpCodec, "liaison.illFormedRequests", illFormed));
	}

}
