package org.ordergateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A set of the JDK says what is right. */
class FieldSetTest {

    @Property
    void itIsTheSetOfItsFieldsInTheModelsOrder(@ForAll("fields") Set<OrderField> some) {
        FieldSet set = FieldSet.of(some::contains);
        assertThat(set)
                .containsExactlyElementsOf(
                        OrderField.all().stream().filter(some::contains).toList())
                .hasSize(some.size())
                .isEqualTo(some)
                .isEqualTo(FieldSet.of(some.toArray(OrderField[]::new)));
        assertThat(set.isEmpty()).isEqualTo(some.isEmpty());
        assertThat(OrderField.all())
                .allSatisfy(field -> assertThat(set.contains(field)).isEqualTo(some.contains(field)));
    }

    @Property
    void twoOfThemAreJoinedAndComparedAsSetsAre(
            @ForAll("fields") Set<OrderField> some, @ForAll("fields") Set<OrderField> others) {
        FieldSet one = FieldSet.of(some::contains);
        FieldSet other = FieldSet.of(others::contains);
        Set<OrderField> both = new LinkedHashSet<>(some);
        both.addAll(others);
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(one.containsAll(other)).isEqualTo(some.containsAll(others));
        assertThat(one.containsAll(List.copyOf(others))).isEqualTo(some.containsAll(others));
        assertThat(one.and(other).containsAll(one)).isTrue();
        assertThat(one).isEqualTo(some);
        others.forEach(field -> assertThat(one.and(field)).contains(field).containsAll(one));
    }

    @Test
    void itHasNoElementBehindItsLast() {
        var iterator = FieldSet.of(OrderField.of("note")).iterator();
        iterator.next();
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Provide
    Arbitrary<Set<OrderField>> fields() {
        return Arbitraries.of(OrderField.all()).set();
    }
}
