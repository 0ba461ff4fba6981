package org.ordergateway.wire;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks phone numbers before they are written, and formats them for a vendor. A number is refused when its length
 * cannot be right for its country; whether anybody answers it is not checked. Numbers that are read are never refused.
 */
public final class Phones {

    /** How a vendor wants a number. */
    public enum Format {
        /** With a leading plus and the country's code, digits only. */
        INTERNATIONAL,
        /** The digits that are dialled within the country. */
        NATIONAL,
        /** As the caller wrote it, once it was checked: digits, spaces, and the marks that are usual between them. */
        AS_GIVEN
    }

    /** By ITU-T E.164 at most 15 digits; no country's numbers have fewer than 7 with its code. */
    private static final Pattern IS_INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Pattern PLAIN = Pattern.compile("[0-9+\\-./() ]*");

    private final @Nullable String region;
    private final Format format;

    /** @param region the country of numbers without a leading plus, such as CA; absent when there is none */
    public Phones(@Nullable String region, Format format) {
        this.region = region;
        this.format = format;
    }

    /** Whether this is the two-letter code of a country with phone numbers. */
    public static boolean isRegion(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }

    /**
     * The number as the vendor wants it; one that cannot be right is refused without repeating it. One that is
     * international as it stands goes out so: vendors take numbers that no list of a country's numbers has.
     */
    public @Nullable String write(String path, @Nullable String number, Writing out) {
        if (number == null) {
            return null;
        }
        if (format == Format.INTERNATIONAL && IS_INTERNATIONAL.matcher(number).matches()) {
            return number;
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        PhoneNumber parsed;
        try {
            parsed = phones.parse(number, region);
        } catch (NumberParseException e) {
            return out.refuse(
                    path,
                    region == null
                            ? "is no phone number with a leading + and a country's code; write it so, or set"
                                    + " 'default-region'"
                            : "is no phone number");
        }
        if (!phones.isPossibleNumber(parsed)) {
            return out.refuse(path, "is too short or too long for a phone number of its country");
        }
        if (format == Format.AS_GIVEN && !PLAIN.matcher(number).matches()) {
            return out.refuse(path, "holds more than digits, spaces and + - . / ( ); give the number alone");
        }
        return switch (format) {
            case INTERNATIONAL -> phones.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
            case NATIONAL -> phones.getNationalSignificantNumber(parsed);
            case AS_GIVEN -> number;
        };
    }
}
