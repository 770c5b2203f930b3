package org.truegrade.road;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.truegrade.video.Picture;

/** A classifier for tests: answers by a function of the picture and keeps what it was shown. */
public final class ScriptedRoadClassifier implements RoadClassifier {
    private final Function<Picture, RoadAnswer> script;
    private final List<Picture> seen = new ArrayList<>();
    private boolean closed;

    public ScriptedRoadClassifier(Function<Picture, RoadAnswer> script) {
        this.script = script;
    }

    @Override
    public List<RoadAnswer> classify(List<Picture> pictures) {
        seen.addAll(pictures);
        return pictures.stream().map(script).toList();
    }

    @Override
    public String model() {
        return "scripted 00000000";
    }

    @Override
    public Picture input(Picture picture) {
        return NetworkInput.of(picture);
    }

    /** Every picture so far, in the order in which it was asked about. */
    public List<Picture> seen() {
        return List.copyOf(seen);
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
