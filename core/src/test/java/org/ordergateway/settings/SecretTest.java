package org.ordergateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final String VALUE = "marked-7f3a";

    private record Holder(Secret key, List<Secret> more) {}

    private final Secret secret = Secret.of(VALUE);

    @Test
    void nothingThatPrintsShowsIt() {
        assertThat(secret.toString() + new Holder(secret, List.of(secret)) + Optional.of(secret) + secret.hashCode())
                .doesNotContain(VALUE)
                .doesNotContain(String.valueOf(VALUE.hashCode()));
    }

    @Test
    void noJsonHoldsItEvenWhenEveryFieldIsWritten() throws Exception {
        ObjectMapper eager = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThat(eager.writeValueAsString(new Holder(secret, List.of(secret))))
                .doesNotContain(VALUE);
    }

    @Test
    void itIsNotSerialised() throws Exception {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(secret)).isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void onlyWhoAsksForItGetsIt() {
        assertThat(secret.reveal()).isEqualTo(VALUE);
        assertThat(secret).isEqualTo(Secret.of(VALUE)).isNotEqualTo(Secret.of("another"));
    }
}
