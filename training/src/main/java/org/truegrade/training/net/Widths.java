package org.truegrade.training.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truegrade.training.Vgg16;

/** Output channels of the 13 convolutions. The last always gives 512: the embedding that other parts rely on. */
record Widths(List<Integer> channels) {
    Widths {
        channels = List.copyOf(channels);
        if (channels.size() != Trunk.NAMES.size()
                || channels.stream().anyMatch(width -> width < 1 || width > Vgg16.CHANNELS)
                || channels.getLast() != Vgg16.CHANNELS) {
            throw new IllegalArgumentException(
                    "widths of the 13 convolutions, the last being " + Vgg16.CHANNELS + ", not " + channels);
        }
    }

    /** VGG16's own. */
    static Widths full() {
        return ofGroups(Vgg16.GROUPS.stream().map(Vgg16.Group::channels).toList());
    }

    /** One width for each of the five groups. */
    static Widths ofGroups(List<Integer> groups) {
        if (groups.size() != Vgg16.GROUPS.size()) {
            throw new IllegalArgumentException("want the widths of five groups, such as 24,48,96,192,192");
        }
        var widths = new ArrayList<Integer>();
        for (var group : Vgg16.GROUPS) {
            for (int i = 0; i < group.convolutions(); i++) {
                widths.add(Math.min(groups.get(group.number() - 1), group.channels()));
            }
        }
        widths.set(widths.size() - 1, Vgg16.CHANNELS);
        return new Widths(widths);
    }

    /** Five numbers with commas between. */
    static Widths parse(String text) {
        try {
            return ofGroups(Arrays.stream(text.split(","))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not like 24,48,96,192,192", e);
        }
    }

    @Override
    public String toString() {
        var groups = new ArrayList<String>();
        int at = 0;
        for (var group : Vgg16.GROUPS) {
            groups.add(String.valueOf(channels.get(at)));
            at += group.convolutions();
        }
        return String.join(",", groups);
    }
}
