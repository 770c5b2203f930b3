package org.truegrade.trip;

/**
 * What a reader could not read.
 *
 * @param file name of the file inside the trip folder
 * @param what one sentence: what is wrong and what was lost
 */
public record Damage(String file, String what) {
    @Override
    public String toString() {
        return file + ": " + what;
    }
}
