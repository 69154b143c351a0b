package io.liaison.platform.security.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Signs, checks signatures and hashes in native code, before anything in the process does
 * so in Java: a signature on P-256 is checked in a tenth of the time. On a machine for
 * which there is no native code the JDK goes on doing it.
 */
final class NativeCryptography implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null) {
			AmazonCorrettoCryptoProvider.install();
		}
	}

}
