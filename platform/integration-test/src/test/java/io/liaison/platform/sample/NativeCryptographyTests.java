package io.liaison.platform.sample;

import java.security.GeneralSecurityException;
import java.security.Signature;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class NativeCryptographyTests {

	@Test
	void aServiceSignsInNativeCodeWhereThereIsSomeForTheMachine() throws GeneralSecurityException {
		boolean there = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
		assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
			.isEqualTo(there ? AmazonCorrettoCryptoProvider.PROVIDER_NAME : "SunEC");
	}

}
