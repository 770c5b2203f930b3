package org.truegrade.obd.reply;

/** Why a question got no answer that can be used: the error classes of {@code obd decode}. */
public enum Failure {
    /** No prompt came. */
    TIMEOUT,
    /** A prompt and nothing else. */
    EMPTY,
    NO_DATA,
    UNABLE_TO_CONNECT,
    BUS_INIT_ERROR,
    BUS_BUSY,
    BUS_ERROR,
    CAN_ERROR,
    FB_ERROR,
    BUFFER_FULL,
    /** The adapter flagged the line, or its checksum is wrong. */
    DATA_ERROR,
    RX_ERROR,
    STOPPED,
    UNKNOWN_COMMAND,
    LV_RESET,
    ACT_ALERT,
    LP_ALERT,
    /** {@code ERRnn}. */
    ADAPTER_FAULT,
    /** A banner in place of an answer. */
    ADAPTER_RESET,
    FLOW_CONTROL_TIMEOUT,
    NEGATIVE_RESPONSE,
    /** Only "the answer follows later" came, and then no answer. */
    PENDING_TIMEOUT,
    /** Frames or bytes are missing, doubled or out of order. */
    INCOMPLETE,
    /** Text that is no answer. */
    MALFORMED,
    /** A whole answer, to another request. */
    MISMATCH
}
