package org.truegrade.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truegrade.video.Picture;

/** Finds everything that a plan names and puts each drive, place and block of seeds into one part. */
final class Gathering {
    /** First seeds, multiples of 48, far apart. */
    static final long SKYLINE_SEED = 5_000_016;

    static final long CALIBRATE_SEED = 10_000_032;
    static final long TEST_SEED = 20_000_016;
    /** Of a fleet's own drives one in six is for calibration and one in six for measuring. */
    private static final int SHARES = 6;

    private final DataPlan plan;
    private final Map<Part, List<SceneSource>> sources = new EnumMap<>(Part.class);
    private final List<SceneSource> unlabelled = new ArrayList<>();

    Gathering(DataPlan plan) {
        this.plan = plan;
        for (var part : Part.values()) {
            sources.put(part, new ArrayList<>());
        }
    }

    Datasets datasets() throws IOException {
        photos();
        knownDrives();
        ownDrives();
        var real = List.copyOf(list(Part.TRAIN));
        painted(real);
        var datasets = new Datasets(
                filled(Part.TRAIN).stream()
                        .filter(source -> plan.kinds().contains(source.kind()))
                        .toList(),
                filled(Part.CALIBRATE),
                filled(Part.TEST),
                unlabelled);
        var leaks = Leaks.ofFolders(datasets);
        if (!leaks.isEmpty()) {
            throw new IOException("what is measured on would be learnt from: " + String.join("; ", leaks));
        }
        return datasets;
    }

    private List<SceneSource> list(Part part) {
        return sources.computeIfAbsent(part, missing -> new ArrayList<>());
    }

    private List<SceneSource> filled(Part part) {
        return list(part).stream().filter(source -> source.size() > 0).toList();
    }

    private Path trips() {
        return plan.recordings().resolve("trips");
    }

    private void photos() throws IOException {
        var folder = plan.recordings().resolve("photos");
        if (Files.exists(folder.resolve("labels.csv"))) {
            var photos = new PhotoTable(folder, plan.height());
            for (var part : Part.values()) {
                list(part).addAll(photos.source(part));
            }
        }
    }

    private void knownDrives() throws IOException {
        for (var line : DriveTable.lines()) {
            if (Files.exists(trips().resolve(line.folder()).resolve("labels.csv"))) {
                labelledDrive(line);
            }
        }
    }

    private void labelledDrive(DriveTable.Line line) throws IOException {
        var part = plan.without().contains(line.folder()) ? Part.TEST : line.part();
        var drive = new LabelledDrive(trips().resolve(line.folder()), line, plan.height());
        list(part).addAll(drive.sources());
        if (part == Part.TRAIN) {
            unlabelled.addAll(drive.unlabelled());
        }
    }

    /** Drives that no table knows, and what people said of them. */
    private void ownDrives() throws IOException {
        var said = new TreeMap<>(PeopleLabels.read(plan.recordings()));
        if (Files.isDirectory(trips())) {
            List<Path> folders;
            try (var all = Files.list(trips())) {
                folders = all.sorted().toList();
            }
            for (var folder : folders) {
                ownDrive(folder, said);
            }
        }
        for (var picture : said.entrySet()) {
            singlePicture(picture.getKey(), picture.getValue());
        }
    }

    private void ownDrive(Path folder, Map<String, List<PeopleLabels.Said>> said) throws IOException {
        var name = String.valueOf(folder.getFileName());
        if (Files.exists(folder.resolve("trip.json"))) {
            var part = part(name);
            var drive = new TripDrive(folder, plan.height());
            list(part).addAll(drive.sources());
            list(part).addAll(drive.said(said.getOrDefault(name, List.of())));
            said.remove(name);
            if (part == Part.TRAIN) {
                unlabelled.addAll(drive.unlabelled());
            }
        } else if (Files.exists(folder.resolve("labels.csv"))
                && Files.exists(folder.resolve("front.mp4"))
                && DriveTable.lines().stream().noneMatch(line -> line.folder().equals(name))) {
            labelledDrive(DriveTable.Line.unknown(name, part(name)));
        }
    }

    private void singlePicture(String picture, List<PeopleLabels.Said> said) throws IOException {
        var file = plan.recordings().resolve(picture).normalize();
        if (picture.startsWith("photos/")
                || !file.startsWith(plan.recordings().normalize())
                || !Files.isRegularFile(file)) {
            throw new IOException("labels-people.csv speaks of " + picture
                    + ", which is no trip in trips/ and no picture beside the table (photos/ has a table of its own)");
        }
        var label = said.getLast().label(picture, picture);
        list(part(picture))
                .add(new ListedScenes(
                        "people: " + picture,
                        Kind.PEOPLE,
                        List.of(label),
                        any -> Shrunk.toHeight(
                                Picture.decode(Files.readAllBytes(file), file.toString()), plan.height())));
    }

    /** Of what no table knows: by its name, the same on every machine. */
    private Part part(String folder) {
        if (plan.without().contains(folder)) {
            return Part.TEST;
        }
        return switch (Math.floorMod(folder.hashCode(), SHARES)) {
            case 0 -> Part.CALIBRATE;
            case 1 -> Part.TEST;
            default -> Part.TRAIN;
        };
    }

    private void painted(List<SceneSource> real) {
        var sizes = plan.sizes();
        int height = plan.height();
        var train = list(Part.TRAIN);
        train.add(RenderedScenes.learning("rendered", 0, sizes.rendered(), height));
        train.add(RenderedScenes.between("rendered between", 0, sizes.between(), height));
        train.add(RenderedScenes.under(new Skylines(real), "skyline", SKYLINE_SEED, sizes.skyline(), height));
        train.add(new BentScenes(real, 0, sizes.bent()));
        list(Part.CALIBRATE)
                .add(RenderedScenes.learning("rendered for calibration", CALIBRATE_SEED, sizes.calibrate(), height));
        list(Part.TEST).add(RenderedScenes.unseen("rendered for measuring", TEST_SEED, sizes.test(), height));
    }
}
