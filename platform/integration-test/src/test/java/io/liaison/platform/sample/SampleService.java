package io.liaison.platform.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SampleService {

}
