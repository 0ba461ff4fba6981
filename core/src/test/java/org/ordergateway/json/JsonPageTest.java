package org.ordergateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ordergateway.failure.OrderFailure;
import org.ordergateway.model.DeliveryStatus;
import org.ordergateway.model.Order;
import org.ordergateway.model.OrderField;
import org.ordergateway.model.OrderKind;
import org.ordergateway.model.OrderStatus;
import org.ordergateway.model.Party;
import org.ordergateway.model.Term;

/** Everything that docs/json.md shows is read as it stands there, and it shows every name of the model. */
class JsonPageTest {

    private static final Pattern BLOCK = Pattern.compile("```json (\\S+)\n(.*?)```", Pattern.DOTALL);

    private record Example(String kind, String json) {}

    @TestFactory
    Stream<DynamicTest> whatThePageShowsIsReadAsItStands() throws IOException {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.kind() + " " + example.json().lines().limit(3).toList(),
                        () -> assertThat(read(example)).isInstanceOf(Either.Right.class)));
    }

    @Test
    void thePageShowsEveryNameOfTheModel() throws IOException {
        Order order = examples()
                .filter(example -> example.kind().equals("order"))
                .map(example -> OrderJson.readOrder(example.json()).get())
                .findFirst()
                .orElseThrow();

        assertThat(OrderField.setIn(order)).containsExactlyInAnyOrderElementsOf(OrderField.all());
    }

    @Test
    void thePageNamesEveryWord() throws IOException {
        String page = page();
        List<Term> words = new ArrayList<>();
        words.addAll(List.of(OrderStatus.Known.values()));
        words.addAll(List.of(DeliveryStatus.Known.values()));
        words.addAll(List.of(OrderKind.Known.values()));
        words.addAll(List.of(Party.Known.values()));

        assertThat(words).allSatisfy(word -> assertThat(page).containsPattern("[ ,]" + word.word() + "[,.]"));
    }

    private static Either<OrderFailure, ?> read(Example example) {
        return switch (example.kind()) {
            case "update" -> OrderJson.readUpdate(example.json());
            case "new-order" -> OrderJson.readNewOrder(example.json());
            case "order" -> OrderJson.readOrder(example.json());
            case "query" -> OrderJson.readQuery(example.json());
            default -> throw new IllegalStateException("no reader of " + example.kind());
        };
    }

    private static Stream<Example> examples() throws IOException {
        Matcher block = BLOCK.matcher(page());
        List<Example> found = new ArrayList<>();
        while (block.find()) {
            found.add(new Example(block.group(1), block.group(2)));
        }
        assertThat(found).hasSizeGreaterThan(4);
        return found.stream();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "json.md"));
    }
}
