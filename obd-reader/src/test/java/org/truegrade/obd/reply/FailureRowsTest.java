package org.truegrade.obd.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Each way in which an adapter or a vehicle fails, by its name; a reply that failed holds no number. */
class FailureRowsTest {
    private static final ReplyFormat BARE = new ReplyFormat(false, '6');
    private static final ReplyFormat CAN = new ReplyFormat(true, '6');
    private static final ReplyFormat K_LINE = new ReplyFormat(true, '3');
    private static final Request RPM = Request.live(List.of(Pids.known(0x0C)), OptionalInt.empty());
    private static final Request TWO = Request.live(List.of(Pids.known(0x0C), Pids.known(0x0D)), OptionalInt.empty());

    private static Failure failure(Request request, String text, ReplyFormat format) {
        var reply = ReplyGrammar.parse(request, ReplyText.of(text), format, "010D");
        assertThat(reply).isNotInstanceOfAny(Reply.Values.class, Reply.Payloads.class);
        return reply.failure().orElseThrow();
    }

    private static Failure rpmFailure(String lines) {
        return failure(RPM, lines + "\r\r>", BARE);
    }

    private static Reply.Values values(Request request, String lines, ReplyFormat format) {
        var reply = ReplyGrammar.parse(request, ReplyText.of(lines + "\r\r>"), format, "010D");
        assertThat(reply).isInstanceOf(Reply.Values.class);
        return (Reply.Values) reply;
    }

    private static double rpm(String lines) {
        var values = values(RPM, lines, BARE);
        return Pids.known(0x0C).value(values.data(Pids.known(0x0C)).orElseThrow());
    }

    @Test
    void searchingIsProgressAndDataMayFollowOnItsLine() {
        assertThat(rpm("SEARCHING...\r410C1AF8")).isEqualTo(1726);
        assertThat(rpm("SEARCHING.......410C1AF8")).isEqualTo(1726);
        assertThat(ReplyText.of("SEARCHING...").isSearching()).isTrue();
        assertThat(ReplyText.of("BUS INIT: ...").isSearching()).isTrue();
    }

    @Test
    void noDataIsSaid() {
        assertThat(rpmFailure("NO DATA")).isEqualTo(Failure.NO_DATA);
        assertThat(rpmFailure("410C1AF8\rNO DATA")).isEqualTo(Failure.NO_DATA);
    }

    @Test
    void unableToConnectIsKnownWithItsFirstLetterLost() {
        assertThat(rpmFailure("UNABLE TO CONNECT")).isEqualTo(Failure.UNABLE_TO_CONNECT);
        assertThat(rpmFailure("SEARCHING...NABLE TO CONNECT")).isEqualTo(Failure.UNABLE_TO_CONNECT);
    }

    @Test
    void aFailedStartOfTheKLineHasThreeSpellings() {
        for (var text : List.of("BUS INIT: ERROR", "BUS INIT: ...ERROR", "...ERROR", "BUS INIT: ...\rERROR")) {
            assertThat(rpmFailure(text)).as(text).isEqualTo(Failure.BUS_INIT_ERROR);
        }
    }

    @Test
    void wiringAndBusFaultsAreToldApart() {
        assertThat(rpmFailure("BUS BUSY")).isEqualTo(Failure.BUS_BUSY);
        assertThat(rpmFailure("BUS ERROR")).isEqualTo(Failure.BUS_ERROR);
        assertThat(rpmFailure("FB ERROR")).isEqualTo(Failure.FB_ERROR);
        assertThat(rpmFailure("CAN ERROR")).isEqualTo(Failure.CAN_ERROR);
        assertThat(rpmFailure("ERR94")).isEqualTo(Failure.ADAPTER_FAULT);
    }

    @Test
    void bufferFullVoidsAllThatStandsBeforeIt() {
        assertThat(rpmFailure("410C1AF8\r410C\rBUFFER FULL")).isEqualTo(Failure.BUFFER_FULL);
    }

    @Test
    void aFlaggedLineIsDroppedAndTheLinesOfOthersStay() {
        assertThat(failure(RPM, "7E8 04 41 0C 1A F8 <DATA ERROR\r\r>", CAN)).isEqualTo(Failure.DATA_ERROR);
        assertThat(failure(RPM, "7E8 04 41 0C 1A F8 <RX ERROR\r\r>", CAN)).isEqualTo(Failure.RX_ERROR);
        var values = values(RPM, "7E8 04 41 0C 1B F8 <RX ERROR\r7E9 04 41 0C 1A F8", CAN);
        assertThat(values.ecus()).extracting(Reply.EcuValues::ecu).containsExactly("7E9");
        assertThat(values.beside().failed())
                .extracting(Reply.EcuFailure::failure)
                .containsExactly(Failure.RX_ERROR);
    }

    @Test
    void stoppedIsSaid() {
        assertThat(rpmFailure("410C1AF8\rSTOPPED")).isEqualTo(Failure.STOPPED);
    }

    @Test
    void aQuestionMarkIsAnUnknownCommand() {
        assertThat(rpmFailure("?")).isEqualTo(Failure.UNKNOWN_COMMAND);
        assertThat(rpmFailure("?WRONG HEXCHAR COUNT")).isEqualTo(Failure.UNKNOWN_COMMAND);
    }

    @Test
    void aRestartVoidsTheReplyAndIsToldByItsCause() {
        assertThat(rpmFailure("410C1A\rLV RESET\r\rELM327 v1.5")).isEqualTo(Failure.LV_RESET);
        assertThat(rpmFailure("410C1AF8\r\r\rELM327 v1.5")).isEqualTo(Failure.ADAPTER_RESET);
    }

    @Test
    void anAdapterThatGoesToSleepSaysSo() {
        assertThat(rpmFailure("ACT ALERT")).isEqualTo(Failure.ACT_ALERT);
        assertThat(rpmFailure("!LP ALERT")).isEqualTo(Failure.LP_ALERT);
        assertThat(rpm("!ACT ALERT\r410C1AF8")).as("its news are no answer").isEqualTo(1726);
    }

    @Test
    void flowControlThatWasNotAcceptedIsSaid() {
        assertThat(rpmFailure("FC RX TIMEOUT")).isEqualTo(Failure.FLOW_CONTROL_TIMEOUT);
    }

    @Test
    void cloneSpeechIsNeverReadAsDigits() {
        assertThat(rpmFailure("NOT CONNECTED")).isEqualTo(Failure.MALFORMED);
        assertThat(rpmFailure("DEAD BEEF CAFE!")).isEqualTo(Failure.MALFORMED);
    }

    @Test
    void withoutAPromptNothingIsConfirmed() {
        assertThat(failure(RPM, "410C1AF8\r\r", BARE)).isEqualTo(Failure.TIMEOUT);
        assertThat(failure(RPM, "", BARE)).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void aLateAnswerIsDroppedAndCounted() {
        assertThat(rpmFailure("410D32")).isEqualTo(Failure.MISMATCH);
        var values = values(RPM, "410D32\r410C1AF8", BARE);
        assertThat(values.beside().foreign()).isEqualTo(1);
        assertThat(values.ecus().getFirst().data()).containsOnlyKeys(0x0C);
    }

    @Test
    void promptsThatWereLeftOverArePassedOver() {
        assertThat(rpm(">\r>410C1AF8")).isEqualTo(1726);
        assertThat(rpmFailure("")).isEqualTo(Failure.EMPTY);
    }

    @Test
    void anEchoIsDroppedAlsoGluedWithItsCountAndOfTheRequestBefore() {
        for (var text : List.of("010C\r410C1AF8", "010C410C1AF8", "01 0c\r410C1AF8", "010D\r010C\r410C1AF8")) {
            assertThat(rpm(text)).as(text).isEqualTo(1726);
        }
    }

    @Test
    void whatTheTransportAddsIsTakenAway() {
        assertThat(rpm("\0\00041\t0c  1A\0 F8 \r\n\r\n")).isEqualTo(1726);
    }

    @Test
    void halfLinesAndPiecesOfAnySizeAreOneReply() {
        var text = new ReplyText();
        var bytes = ReplyText.bytes("41 0C 1A F8 \r\r>");
        for (int i = 0; i < bytes.length; i++) {
            assertThat(text.feed(bytes, i, 1)).as("byte " + i).isEqualTo(i == bytes.length - 1);
        }
        assertThat(ReplyGrammar.parse(RPM, text, BARE)).isInstanceOf(Reply.Values.class);
    }

    @Test
    void aWrongBaudRateIsGarbageWithoutANumber() {
        assertThat(failure(RPM, "\u00f8\u0080x\u00ff\u00fe\u0000\u00f8", BARE)).isEqualTo(Failure.TIMEOUT);
        assertThat(rpmFailure("\u00f8\u0080\u00ff")).isEqualTo(Failure.MALFORMED);
    }

    @Test
    void severalComputersAreKeptApart() {
        var values = values(RPM, "7E9 04 41 0C 1A F0\r7E8 04 41 0C 1A F8", CAN);
        assertThat(values.ecus()).extracting(Reply.EcuValues::ecu).containsExactly("7E9", "7E8");
        assertThat(values.data(Pids.known(0x0C)).orElseThrow()).containsExactly(0x1A, 0xF8);
    }

    @Test
    void theSameLineTwiceCountsOnce() {
        assertThat(values(RPM, "7E8 04 41 0C 1A F8\r7E8 04 41 0C 1A F8", CAN).ecus())
                .hasSize(1);
    }

    @Test
    void refusalsHaveTheirCodeAndItsName() {
        for (var code : List.of("10", "11", "12", "21", "22", "31", "33")) {
            assertThat(rpmFailure("7F01" + code)).as(code).isEqualTo(Failure.NEGATIVE_RESPONSE);
        }
        var refused = (Reply.Negative) ReplyGrammar.parse(RPM, "7E8037F0122", CAN);
        assertThat(refused).isEqualTo(new Reply.Negative("7E8", 1, 0x22));
        assertThat(refused.reason()).isEqualTo("conditions not correct");
    }

    @Test
    void anAnswerThatWasToFollowIsWaitedFor() {
        assertThat(rpm("7F0178\r410C1AF8")).isEqualTo(1726);
        assertThat(rpmFailure("7F0178")).isEqualTo(Failure.PENDING_TIMEOUT);
    }

    @Test
    void paddingIsCutByLength() {
        for (var padding : List.of("00", "55", "AA", "CC")) {
            assertThat(values(RPM, "7E804410C1AF8" + padding.repeat(3), CAN)
                            .ecus()
                            .getFirst()
                            .data())
                    .containsOnlyKeys(0x0C);
            assertThat(rpm("410C1AF8" + padding.repeat(3))).isEqualTo(1726);
        }
    }

    @Test
    void lengthsAndCountersThatDoNotFitGiveNothing() {
        assertThat(rpmFailure("410C1A")).isEqualTo(Failure.INCOMPLETE);
        assertThat(failure(TWO, "00A\r0:410C1AF80D32\r2:00000000\r\r>", BARE)).isEqualTo(Failure.INCOMPLETE);
        assertThat(failure(RPM, "7E8 06 41 0C 1A F8\r\r>", CAN)).isEqualTo(Failure.INCOMPLETE);
    }

    @Test
    void aWrongChecksumGivesNothing() {
        assertThat(failure(RPM, "48 6B 10 41 0C 1A F8 23\r\r>", K_LINE)).isEqualTo(Failure.DATA_ERROR);
    }

    @Test
    void aCloneThatSendsTwoBytesOnlyAnswersTheFirstPid() {
        var values = values(TWO, "410C1AF8", BARE);
        assertThat(values.isComplete(List.of(Pids.known(0x0C), Pids.known(0x0D))))
                .isFalse();
        assertThat(values.data(Pids.known(0x0D))).isEmpty();
    }
}
