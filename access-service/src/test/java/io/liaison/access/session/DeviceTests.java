package io.liaison.access.session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0 | Edge | Windows
					Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0 | Firefox | Linux
					Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 | Safari | macOS
					Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1 | Chrome | iOS
					Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36 | Samsung Internet | Android
					curl/8.5.0 | |
					| |
					""")
	void aBrowserIsCalledAsItsMakersCallIt(String userAgent, String browser, String system) {
		assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.9,203.0.0.0/16", "2001:db8:12:34::1,2001:db8::/32", "::ffff:203.0.113.9,203.0.0.0/16",
			"unknown," })
	void ofAnAddressNoMoreIsKeptThanTellsNetworksApart(String address, String network) {
		assertThat(Network.of(address)).isEqualTo(network);
	}

}
