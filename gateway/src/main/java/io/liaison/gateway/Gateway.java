package io.liaison.gateway;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {

	static void main(String[] args) {
		// signatures are checked in native code where there is some for this machine
		if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
			AmazonCorrettoCryptoProvider.install();
		}
		SpringApplication.run(Gateway.class, args);
	}

}
