package org.truegrade.analysis.drive;

/**
 * What was wrong with one row of a file.
 *
 * @param file name of the file
 * @param row line in the file, from 1, the header included
 * @param column name of the column, or what stands for it
 * @param what in words
 */
public record Complaint(String file, long row, String column, String what) {
    @Override
    public String toString() {
        return file + ", row " + row + ", column " + column + ": " + what;
    }
}
