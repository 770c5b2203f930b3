package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.Objects;

/** One message of one computer, put together from its frames: whole, or broken and for no number good. */
sealed interface Message {
    /** Id as received without spaces; empty where the adapter hides it. */
    String ecu();

    /** What there is of it, from its service byte on. */
    byte[] bytes();

    /**
     * @param exact its length was sent with it or is its frame's: nothing in it is padding
     */
    record Whole(String ecu, byte[] bytes, boolean exact) implements Message {
        @Override
        public boolean equals(Object other) {
            return other instanceof Whole(var id, var data, var same)
                    && id.equals(ecu)
                    && same == exact
                    && Arrays.equals(data, bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ecu, exact, Arrays.hashCode(bytes));
        }
    }

    record Broken(String ecu, byte[] bytes, Failure failure, String what) implements Message {}
}
