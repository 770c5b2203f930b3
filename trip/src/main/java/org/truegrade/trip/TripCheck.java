package org.truegrade.trip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code verify} finds and {@code recover} mends. Both only read until recover is told to mend. */
final class TripCheck {

    /** What is the matter with one file. */
    enum Verdict {
        /** Closed, and the very bytes of the manifest. */
        WHOLE,
        /** Readable to its end, but not in the manifest: the power was cut before it was closed. */
        UNCLOSED,
        /** Its last bytes are no whole block or fragment. */
        TORN,
        /** In the manifest, with other bytes: changed after it was closed. */
        CHANGED,
        /** In the manifest, not on the disk. */
        MISSING
    }

    /**
     * @param bytes on the disk, 0 when missing
     * @param wholeBytes up to the end of the last whole block or fragment
     */
    record FileCheck(String name, Verdict verdict, long bytes, long wholeBytes) {
        String sentence() {
            return switch (verdict) {
                case WHOLE -> "whole, " + bytes + " bytes";
                case UNCLOSED -> "readable, but never closed: the power was cut";
                case TORN -> "torn after byte " + wholeBytes + " of " + bytes + "; what comes before is whole";
                case CHANGED -> "not the bytes that were recorded: changed after it was closed";
                case MISSING -> "named in the manifest, but missing";
            };
        }
    }

    /** All of a folder. */
    record Report(TripInfo info, List<FileCheck> files, List<Damage> damages) {
        boolean whole() {
            return damages.isEmpty()
                    && info.state() != TripInfo.State.RECORDING
                    && files.stream().allMatch(file -> file.verdict() == Verdict.WHOLE);
        }
    }

    private TripCheck() {}

    static Report verify(Path folder) throws IOException {
        var info = TripInfoFile.read(folder);
        var manifest = ManifestEntry.read(folder);
        var closed = new TreeMap<String, ManifestEntry>();
        manifest.entries().forEach(entry -> closed.put(entry.name(), entry));
        var files = new ArrayList<FileCheck>();
        var present = new HashSet<String>();
        for (var file : recorded(folder)) {
            var check = check(file, closed.get(file.getFileName().toString()));
            files.add(check);
            present.add(check.name());
        }
        closed.keySet().stream()
                .filter(name -> !present.contains(name))
                .forEach(name -> files.add(new FileCheck(name, Verdict.MISSING, 0, 0)));
        var damages = new ArrayList<>(manifest.damages());
        if (files.isEmpty()) {
            damages.add(new Damage("0000.signals.avro", "the folder holds no recording"));
        }
        return new Report(info, files, damages);
    }

    /**
     * Cuts torn files to what is whole (the torn bytes are kept beside as {@code NAME.torn}), names the unclosed ones in the
     * manifest and marks the trip as recovered.
     */
    static Report recover(Path folder) throws IOException {
        var before = verify(folder);
        var mended = new ArrayList<ManifestEntry>();
        var info = before.info();
        for (var check : before.files()) {
            var file = folder.resolve(check.name());
            if (check.verdict() == Verdict.TORN) {
                cut(file, check.wholeBytes());
                info = info.withRemark("recovered: " + check.name() + " was " + check.sentence());
            }
            if ((check.verdict() == Verdict.TORN && check.wholeBytes() > 0) || check.verdict() == Verdict.UNCLOSED) {
                mended.add(ManifestEntry.of(file));
            }
        }
        if (!before.damages().isEmpty()) {
            rewriteManifest(folder);
        }
        if (!mended.isEmpty()) {
            ManifestEntry.append(folder, mended);
        }
        if (!before.whole()) {
            TripInfoFile.write(folder, info.withState(TripInfo.State.RECOVERED));
        }
        return verify(folder);
    }

    private static FileCheck check(Path file, @Nullable ManifestEntry entry) throws IOException {
        var name = file.getFileName().toString();
        long bytes = Files.size(file);
        if (entry != null) {
            boolean same = entry.equals(ManifestEntry.of(file));
            return new FileCheck(name, same ? Verdict.WHOLE : Verdict.CHANGED, bytes, wholeBytes(file));
        }
        long whole = wholeBytes(file);
        return new FileCheck(name, whole == bytes ? Verdict.UNCLOSED : Verdict.TORN, bytes, whole);
    }

    private static long wholeBytes(Path file) throws IOException {
        return file.toString().endsWith(".mp4")
                ? Mp4Boxes.wholeBytes(file)
                : SignalsFile.read(file, sample -> {}, note -> {}).wholeBytes();
    }

    private static List<Path> recorded(Path folder) throws IOException {
        var files = new ArrayList<>(TripFolder.files(folder, TripFolder.SIGNALS_FILE));
        files.addAll(TripFolder.files(folder, TripFolder.VIDEO_FILE));
        files.sort(null);
        return files;
    }

    private static void cut(Path file, long wholeBytes) throws IOException {
        var bytes = Files.readAllBytes(file);
        var torn = file.resolveSibling(file.getFileName() + ".torn");
        DurableFiles.replace(torn, Arrays.copyOfRange(bytes, (int) wholeBytes, bytes.length));
        if (wholeBytes == 0) {
            Files.delete(file);
        } else {
            DurableFiles.replace(file, Arrays.copyOf(bytes, (int) wholeBytes));
        }
    }

    private static void rewriteManifest(Path folder) throws IOException {
        var entries = ManifestEntry.read(folder).entries();
        Files.move(
                folder.resolve(ManifestEntry.FILE),
                folder.resolve(ManifestEntry.FILE + ".torn"),
                StandardCopyOption.REPLACE_EXISTING);
        ManifestEntry.append(folder, entries);
    }
}
