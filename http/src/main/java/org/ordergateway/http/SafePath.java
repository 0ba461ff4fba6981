package org.ordergateway.http;

/** What may follow the base URL: a path that every server reads alike, and perhaps a query. */
final class SafePath {

    private SafePath() {}

    /**
     * Whether it begins with one slash and holds no empty, {@code .} or {@code ..} segment, no encoded slash, dot,
     * backslash or control character in its path, no fragment, and nothing that a URL does not hold.
     */
    static boolean isSafe(String pathAndQuery) {
        if (!pathAndQuery.startsWith("/")) {
            return false;
        }
        int query = pathAndQuery.indexOf('?');
        return areUrlLetters(pathAndQuery) && isSafePath(query < 0 ? pathAndQuery : pathAndQuery.substring(0, query));
    }

    /** Whether the text is one segment of a path, or part of one, just as it is. */
    static boolean isSafeInSegment(String text) {
        return !text.isEmpty()
                && areUrlLetters(text)
                && text.indexOf('/') < 0
                && text.indexOf('?') < 0
                && isSafeSegment(text, 0, text.length(), false);
    }

    private static boolean isSafePath(String path) {
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            boolean last = slash < 0;
            if (!isSafeSegment(path, start, end, last)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isSafeSegment(String path, int start, int end, boolean last) {
        int length = end - start;
        if (length == 0) {
            return last; // a slash at the end is some vendors' own
        }
        boolean dots = length <= 2 && path.charAt(start) == '.' && path.charAt(end - 1) == '.';
        int percent = path.indexOf('%', start);
        return !dots && (percent < 0 || percent >= end);
    }

    private static boolean areUrlLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain =
                    letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z';
            if (!plain && "/-._~%?&=,:;@!$'()*+".indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }
}
