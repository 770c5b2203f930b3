package org.truegrade.checks.pairs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.truegrade.road.RoadClassifier;
import org.truegrade.simulator.drive.Truth;
import org.truegrade.simulator.picture.CameraMount;
import org.truegrade.simulator.picture.RoadRenderer;
import org.truegrade.simulator.road.Road;
import org.truegrade.trip.RoadEstimate;
import org.truegrade.video.Picture;

/** Who says what the road of a pair's drive is. */
interface Witness {
    List<RoadEstimate> look(Road road, long seed, List<Truth> truths) throws IOException;

    /** The true road. */
    Witness TRUTH = (road, seed, truths) -> TrueRoad.of(truths);

    /** Nobody. */
    Witness NONE = (road, seed, truths) -> List.of();

    /**
     * The network, on frames rendered every two seconds, as often as a trip is looked at, in a country that the seed says.
     * The frames go to it as they are rendered, without a video between.
     */
    static Witness network(RoadClassifier classifier) {
        return (road, seed, truths) -> {
            var camera = RoadRenderer.unseen(road, CameraMount.WINDSCREEN, seed);
            var estimates = new ArrayList<RoadEstimate>();
            for (int i = 0; i < truths.size(); i += 160) {
                var batch = truths.subList(i, Math.min(truths.size(), i + 160));
                var moments = new ArrayList<Truth>();
                var pictures = new ArrayList<Picture>();
                for (int k = 0; k < batch.size(); k += 20) {
                    var car = batch.get(k).car();
                    moments.add(batch.get(k));
                    pictures.add(camera.render(car.distanceM(), 0, RoadRenderer.bodyPitch(car.levelMps2())));
                }
                var answers = classifier.classify(pictures);
                for (int k = 0; k < moments.size(); k++) {
                    estimates.add(RoadEstimate.ofCamera(
                            Math.round(moments.get(k).car().timeS() * 1e9),
                            classifier.model(),
                            answers.get(k).gradient(),
                            answers.get(k).alignment()));
                }
            }
            return estimates;
        };
    }
}
