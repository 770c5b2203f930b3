package org.truegrade.obd.reply;

/** An answer that cannot be taken apart whole, while it is being taken apart. */
final class Damage extends Exception {
    private final Failure failure;

    Damage(Failure failure, String what) {
        super(what, null, false, false);
        this.failure = failure;
    }

    static Damage incomplete(String what) {
        return new Damage(Failure.INCOMPLETE, what);
    }

    Failure failure() {
        return failure;
    }
}
