package org.ordergateway.sandbox.captain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ordergateway.sandbox.captain.CaptainFixture.json;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ordergateway.sandbox.server.Breach;

class CaptainErrorsTest {

    private static void nests(List<String> places, String errors) {
        List<Breach> breaches = Stream.iterate(0, i -> i < places.size(), i -> i + 1)
                .map(i -> new Breach("rule", places.get(i), "m" + i))
                .toList();
        assertThat(CaptainErrors.tree(breaches).path("errors")).isEqualTo(json(errors));
    }

    @Test
    void messagesStandWhereTheyBelong() {
        nests(List.of("/a", "/a", "/b/0/c~1d", ""), "{'a':['m0','m1'],'b':{'0':{'c/d':['m2']}},'base':['m3']}");
    }

    @Test
    void aMessageAboutAWholeObjectStandsBesideThoseAboutItsParts() {
        nests(List.of("/a", "/a/b"), "{'a':{'base':['m0'],'b':['m1']}}");
        nests(List.of("/a/b", "/a"), "{'a':{'b':['m0'],'base':['m1']}}");
        nests(List.of("/a/b", "/a/c"), "{'a':{'b':['m0'],'c':['m1']}}");
    }
}
