package org.truegrade.road;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.truegrade.video.Picture;

/** A classifier for tests: answers by a function of the network's input and keeps what it was shown. */
public final class ScriptedRoadClassifier implements RoadClassifier {
    private final Function<Picture, RoadAnswer> script;
    private final List<Picture> seen = new ArrayList<>();
    private boolean closed;

    public ScriptedRoadClassifier(Function<Picture, RoadAnswer> script) {
        this.script = script;
    }

    @Override
    public List<RoadAnswer> answers(List<Picture> inputs) {
        seen.addAll(inputs);
        return inputs.stream().map(script).toList();
    }

    @Override
    public String model() {
        return "scripted 00000000";
    }

    @Override
    public Floors floors() {
        return new Floors(0.6, 0.6);
    }

    /** Every input so far, in the order in which it was asked about. */
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
