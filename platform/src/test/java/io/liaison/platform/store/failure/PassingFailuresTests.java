package io.liaison.platform.store.failure;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

class PassingFailuresTests {

	@ParameterizedTest
	@ValueSource(ints = { 6, 7, 24, 43, 46, 50, 63, 64, 89, 91, 100, 112, 133, 134, 150, 189, 202, 262, 462, 9001,
			10058, 10107, 11600, 11601, 11602, 13388, 13435, 13436 })
	void whatEndsWithAFailoverOrALoadIsTriedAgain(int code) {
		assertThat(StoreFailure.passes(failure(code))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 9, 13, 18, 11000, 10334 })
	void whatIsWrongStaysWrong(int code) {
		assertThat(StoreFailure.passes(failure(code))).isFalse();
	}

	private static RuntimeException failure(int code) {
		BsonDocument answer = new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
		return new DataAccessResourceFailureException("x", new MongoCommandException(answer, new ServerAddress()));
	}

}
