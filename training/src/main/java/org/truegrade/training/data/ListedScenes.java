package org.truegrade.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.truegrade.video.Picture;

/** Labels in a list, with somebody who has the pictures. */
record ListedScenes(String name, Kind kind, List<Label> labels, Pictures pictures) implements SceneSource {
    /** Has the picture of each label, by its id. */
    interface Pictures {
        Picture of(Label label) throws IOException;
    }

    ListedScenes {
        labels = List.copyOf(labels);
        for (var label : labels) {
            if (label.kind() != kind) {
                throw new IllegalArgumentException(label.id() + " is " + label.kind() + ", its source " + kind);
            }
        }
    }

    @Override
    public int size() {
        return labels.size();
    }

    @Override
    public Label label(int index) {
        return labels.get(index);
    }

    @Override
    public Picture picture(int index) throws IOException {
        return pictures.of(labels.get(index));
    }

    /** The same without labels that do not fit; nothing when none does. */
    List<SceneSource> only(String newName, Predicate<Label> fits) {
        var fitting = new ArrayList<Label>();
        labels.stream().filter(fits).forEach(fitting::add);
        return fitting.isEmpty() ? List.of() : List.of(new ListedScenes(newName, kind, fitting, pictures));
    }
}
