package org.ordergateway.capillary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ordergateway.failure.OrderFailure.Kind;
import org.ordergateway.http.AnswerRow;
import org.ordergateway.http.AnswerTable;

/**
 * What Capillary's answers mean: its HTTP statuses, and its codes, which win over a status. A code that tells of a later
 * step that failed, or of a part that was not saved, leaves open whether the transaction was. A code that names why it
 * was refused counts up to HTTP 500, of which the status table says that all failed; what a server between answers with a
 * higher status is no page's word. A code that names no reason counts below 500 only.
 */
final class CapillaryFailures {

    private static final String PAGE = "update page: ";
    private static final String TABLES = "code tables: ";

    /** Code, kind and meaning; those of the update page first. Kind {@code failed} is rejected without a reason. */
    private static final String CODES = """
            667 not_found   ! the transaction is not found for this customer
            668 conflict    ! the number matches several transactions, or is not this customer's
            669 rejected    ! a custom field cannot be updated
            ERR_TRANSACTION_ID_NUMBER_INVALID not_found ! the name of 667
            ERR_DUPLICATE_BILL_NUMBER_USE_ID  conflict  ! the name of 668
            500 failed      the request cannot be read
            517 throttled   more requests than the rate allows
            601 rejected    bad amount, quantity, rate or discount
            602 rejected    bad bill number
            603 rejected    bad transaction id; of old, points were spent
            604 conflict    the bill number is taken
            605 rejected    bad type
            606 rejected    no customer identifier
            607 not_found   no transaction under this id
            608 failed      adding failed
            609 failed      updating failed
            610 failed      registration failed
            611 not_found   no such customer
            614 conflict    cancelled before
            615 rejected    bill details are missing
            616 conflict    the item code exists
            617 rejected    bad item attribute
            618 rejected    the customer is marked as fraud
            619 rejected    the id is missing
            620 not_found   no transaction under this id
            621 rejected    the date is outside the window
            622 in_doubt    a line could not be added
            623 in_doubt    events that follow the bill failed
            624 rejected    the return lies before the purchase; purchaseTime is needed
            625 not_found   the bill number is unknown
            626 rejected    more is returned than was bought
            627 rejected    negative quantity
            628 rejected    bad return type
            629 rejected    more is returned than is left
            630 rejected    the returned amount is too high
            631 rejected    negative bill amount
            632 conflict    returns by amount and by line are mixed
            633 conflict    returned already
            634 conflict    returned already
            635 conflict    returns by amount and by line are mixed
            636 conflict    returns by amount and by line are mixed
            637 in_doubt    points were not taken back
            638 conflict    returns by amount and by line are mixed
            639 conflict    a full return after a return in part
            640 rejected    the redemption was not made for this bill
            641 not_found   no such customer
            642 failed      redemption failed
            643 rejected    the date is too far ahead
            644 rejected    the date is too far back
            645 failed      adding a not-interested bill failed
            646 rejected    bad e-mail address of the customer
            647 conflict    the e-mail address is another customer's
            648 conflict    the mobile number is another customer's
            649 rejected    bad mobile number
            650 rejected    a mobile number does not identify here
            651 rejected    a mobile number is needed
            652 rejected    bad identifier
            653 conflict    the external id is another customer's
            654 rejected    an external id does not identify here
            655 rejected    the customer is not in the programme
            656 not_found   no such customer
            657 failed      registration at the engine failed
            658 rejected    an e-mail address alone is not enough
            659 rejected    an e-mail address is needed
            660 rejected    the registration date is out of range
            661 rejected    negative line amount
            662 rejected    negative line value
            663 rejected    negative line rate
            664 rejected    negative line discount
            665 rejected    negative gross amount
            666 rejected    negative discount
            670 rejected    neither id nor number
            671 rejected    bad store, till or category
            672 rejected    too many transactions in one request
            673 rejected    returns are not allowed
            674 rejected    returns by line are not allowed
            675 rejected    returns by amount are not allowed
            676 rejected    full returns are not allowed
            677 rejected    a return needs the number
            678 rejected    the returned amount is too high
            679 rejected    the lines of the return are missing
            680 not_found   the customer has no transactions
            681 rejected    the customer is blocked
            682 rejected    currency conversion is off
            683 in_doubt    the engine failed at the new bill
            684 in_doubt    the engine failed at the new bill
            685 rejected    a field is too long
            686 failed      adding failed
            687 in_doubt    points are queued for later
            688 rejected    no line matches the return
            689 in_doubt    a step on points failed
            690 in_doubt    a step on points failed
            691 in_doubt    a step on points failed
            692 in_doubt    a step on points failed
            693 in_doubt    a step on points failed
            694 in_doubt    a step on points failed
            695 rejected    the organisation is set up wrongly; call Capillary's support
            696 in_doubt    a step on points failed
            697 in_doubt    a step on points failed
            698 in_doubt    a step on points failed
            699 rejected    the organisation is set up wrongly; call Capillary's support
            710 in_doubt    the engine failed at the returned bill
            816 not_found   no such customer
            820 rejected    the customer is marked as fraud
            1011 not_found  no such customer
            1012 not_found  no such customer
            1013 rejected   the customer is not in the programme
            1060 rejected   too many transactions in one request
            1061 rejected   the attribution look-up needs its type and its value
            1062 rejected   bad test or control status
            1064 rejected   bad organisation
            1101 rejected   bad programme id
            1102 rejected   bad conversion rate
            1103 rejected   bad shipping store
            1105 rejected   the days for returning are too few
            1623 rejected   bad type
            1624 rejected   too few parameters to read by
            1625 rejected   the type to change to is missing
            1626 conflict   the type cannot be changed
            1627 conflict   made regular already
            1628 rejected   bad id
            1629 unauthenticated the client's signature is needed
            1631 rejected   making regular is off
            1632 rejected   the bill is too old to be made regular
            1633 rejected   too late to be made regular
            1634 rejected   bad return type
            1635 rejected   the lines of the return are missing
            1636 rejected   bad status
            3045 rejected   the customer is marked as fraud
            8003 rejected   the source is missing
            8015 not_found  no customer with these identifiers
            8084 rejected   the customer's details are missing
            8130 rejected   the identifier is missing
            8154 rejected   an identifier of kind id is not a number
            9601 in_doubt   a line was not saved
            9602 in_doubt   a credit note was not saved
            9603 in_doubt   a payment was not saved
            9604 in_doubt   a custom field was not saved
            9605 rejected   the organisation has no base currency
            9606 rejected   the bill has no currency
            9607 rejected   unknown payment mode
            9608 in_doubt   a line is an outlier
            9609 rejected   bad payment attribute
            9610 in_doubt   the engine failed at the new bill; no points
            9611 in_doubt   the bill is an outlier
            9612 in_doubt   a credit note was not saved
            9613 rejected   bad payment attribute
            9614 rejected   several bills could be the returned one
            9615 rejected   the days for returning are not set
            9616 in_doubt   one bill could be the returned one
            91016 rejected  an extended field's name is not known
            """;

    /** The table that the gateway runs on. */
    static final AnswerTable TABLE = codes(AnswerTable.ofHttp()
            .status(
                    201,
                    Kind.IN_DOUBT,
                    "status table: one or more requests of the call failed; the body's code says how")
            .status(400, Kind.REJECTED, "status table: bad input")
            .status(401, Kind.UNAUTHENTICATED, "status table: the login failed")
            .status(403, Kind.FORBIDDEN, "status table: v2 is not enabled for the organisation, or a field is missing")
            .status(404, Kind.REJECTED, "status table: wrong resource; an unknown transaction has a code of its own")
            .status(405, Kind.REJECTED, "status table: the verb is not supported")
            .status(415, Kind.REJECTED, "status table: wrong media type")
            .status(461, Kind.UNAVAILABLE, "status table: the search engine is busy")
            .status(500, Kind.IN_DOUBT, "status table: all failed; without a code nothing says at which step")
            .status(521, Kind.THROTTLED, "status table: several actions at once for one customer; try again later"));

    private CapillaryFailures() {}

    private static AnswerTable codes(AnswerTable statuses) {
        AnswerTable table = statuses;
        for (String line : CODES.split("\n")) {
            String[] parts = line.strip().split("\\s+", 3);
            String meaning = parts[2].startsWith("! ") ? PAGE + parts[2].substring(2) : TABLES + parts[2];
            table = table.with(row(parts[0], parts[1], meaning));
        }
        return table;
    }

    private static AnswerRow row(String code, String word, String meaning) {
        boolean failed = word.equals("failed");
        Kind kind = failed ? Kind.REJECTED : Kind.valueOf(word.toUpperCase(Locale.ROOT));
        return switch (kind) {
            case IN_DOUBT, THROTTLED -> new AnswerRow(0, 999, code, kind, null, meaning);
            default -> new AnswerRow(200, failed ? 499 : 500, code, kind, null, meaning);
        };
    }

    /** Whether this is the code of an error; those of a success are none. */
    static boolean isError(@Nullable String code) {
        return code != null && TABLE.rows().stream().anyMatch(row -> code.equalsIgnoreCase(row.code()));
    }
}
