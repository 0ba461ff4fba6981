package org.ordergateway.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/**
 * The code that a page shows is code that is built. Above each block stands the file it comes from:
 * {@code <!-- code: path -->} for the whole file, {@code <!-- part of: path -->} for lines of it. A test holds the page against the files; {@code mvn verify -Dpages=write} writes whole files anew.
 */
public final class PageCode {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- (code|part of): (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

    private PageCode() {}

    /**
     * Fails when a block of the page is not what its file says now.
     *
     * @param name below the project's folder, such as {@code docs/testing.md}
     * @return the files that the page shows, in whole or in part
     */
    public static Set<String> holds(String name) {
        Path page = GeneratedPage.root().resolve(name);
        String text = read(page);
        if (GeneratedPage.writing()) {
            text = BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(anew(block)));
            write(page, text);
        }
        Set<String> shownFiles = new LinkedHashSet<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            String file = code(blocks.group(2));
            String shown = blocks.group(3);
            shownFiles.add(blocks.group(2));
            if (blocks.group(1).equals("code")) {
                Assertions.assertThat(shown)
                        .as("%s shows %s; mvn verify -Dpages=write writes it anew", name, blocks.group(2))
                        .isEqualTo(file);
            } else {
                Assertions.assertThat(stripped(file))
                        .as("%s shows a part of %s that is no longer there", name, blocks.group(2))
                        .contains(stripped(shown));
            }
        }
        return shownFiles;
    }

    private static String anew(MatchResult block) {
        String before = block.group().substring(0, block.start(3) - block.start());
        return block.group(1).equals("code") ? before + code(block.group(2)) + "```" : block.group();
    }

    private static String code(String file) {
        return read(GeneratedPage.root().resolve(file));
    }

    private static String stripped(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
