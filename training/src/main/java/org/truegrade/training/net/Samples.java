package org.truegrade.training.net;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/**
 * Places in feature maps at which layers of two networks are compared: the same places of the same pictures for both.
 *
 * @param each places in a picture
 */
record Samples(int each, long seed) {
    /** Rows and columns of the places, one after the other, for a layer's map of {@code size} × {@code size}. */
    int[] places(int layer, int picture, int size) {
        var random = new SplittableRandom(seed + 1_000_003L * layer + 31L * picture);
        var places = new int[2 * each];
        for (int i = 0; i < places.length; i++) {
            places[i] = random.nextInt(size);
        }
        return places;
    }

    /**
     * What the kernels of a layer see at the places: channels × 3 × 3 numbers each, zero outside the map.
     *
     * @param map channels × size × size numbers of one picture, beginning at {@code offset}
     */
    void patches(float[] map, int offset, int channels, int size, int[] places, float[] into, int row) {
        int length = channels * Convolution.TAPS;
        for (int place = 0; place < each; place++) {
            int at = (row + place) * length;
            for (int c = 0; c < channels; c++) {
                for (int tap = 0; tap < Convolution.TAPS; tap++) {
                    int y = places[2 * place] + tap / 3 - 1;
                    int x = places[2 * place + 1] + tap % 3 - 1;
                    boolean inside = y >= 0 && y < size && x >= 0 && x < size;
                    into[at++] = inside ? map[offset + (c * size + y) * size + x] : 0;
                }
            }
        }
    }

    /** The same of a map in PyTorch's memory, without copying all of it; one row a place. */
    void patches(NDArray map, int[] places, float[] into, int row) {
        int channels = (int) map.getShape().get(0);
        int size = (int) map.getShape().get(1);
        var cells = new long[each * Convolution.TAPS];
        var inside = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) {
            int y = places[2 * (i / Convolution.TAPS)] + i % Convolution.TAPS / 3 - 1;
            int x = places[2 * (i / Convolution.TAPS) + 1] + i % 3 - 1;
            inside[i] = y >= 0 && y < size && x >= 0 && x < size;
            cells[i] = inside[i] ? (long) y * size + x : 0;
        }
        var found = gather(map, cells);
        int length = channels * Convolution.TAPS;
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < cells.length; i++) {
                into[(row + i / Convolution.TAPS) * length + c * Convolution.TAPS + i % Convolution.TAPS] =
                        inside[i] ? found[c * cells.length + i] : 0;
            }
        }
    }

    /** The numbers of all channels at the places; one row a place. */
    void values(NDArray map, int[] places, float[] into, int row) {
        int channels = (int) map.getShape().get(0);
        int size = (int) map.getShape().get(1);
        var cells = new long[each];
        for (int i = 0; i < each; i++) {
            cells[i] = (long) places[2 * i] * size + places[2 * i + 1];
        }
        var found = gather(map, cells);
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < each; i++) {
                into[(row + i) * channels + c] = found[c * each + i];
            }
        }
    }

    private static float[] gather(NDArray map, long[] cells) {
        return map.reshape(map.getShape().get(0), -1)
                .get(":, {}", map.getManager().create(cells))
                .toFloatArray();
    }
}
