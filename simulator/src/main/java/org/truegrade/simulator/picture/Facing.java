package org.truegrade.simulator.picture;

/** What upright surfaces look like at a place of theirs. */
final class Facing {
    private static final int[] WALLS = {0xd8d0c0, 0xb8a890, 0x9a5a48, 0xc9b48a, 0xa8a49c, 0xe2ddd2, 0x8a6a58, 0xc4927a};
    private static final int[] UNSEEN_WALLS = {0xb7c4cc, 0xd7b7a0, 0x8c9a86, 0xe8d9a8};
    private static final int[] ROOFS = {0x8a4a3a, 0x55504c, 0x6a5648, 0x474a50, 0x9a6048};

    private final Palette palette;
    private final boolean unseen;
    private final boolean litWindows;

    /** Result of {@link #look}. */
    final Colour colour = new Colour();

    Facing(Scenery scenery) {
        palette = scenery.palette();
        unseen = Palette.UNSEEN.stream().anyMatch(each -> each.name().equals(palette.name()));
        litWindows = scenery.weather().night() > 0;
    }

    /**
     * @param along metres along the surface
     * @param up metres over its lower side
     * @param pixel size of a pixel there, metres
     * @return false where it is open
     */
    boolean look(Panel panel, double along, double up, double pixel) {
        long hash = panel.hash();
        return switch (panel.kind()) {
            case FRONT -> front(hash, along, up, panel.heightM(), pixel);
            case GABLE -> gable(hash, along, up);
            case ROOF -> roof(hash, along, up, pixel);
            case HEDGE -> hedge(along, up, panel.heightM());
            case WALL -> wall(hash, along, up, pixel);
            case WOOD -> wood(along, up, panel.heightM());
            case WIRE -> wire(along, up, panel.heightM(), pixel);
            case RAIL -> rail(along, up, panel.heightM());
        };
    }

    private void paintWall(long hash) {
        int[] all = unseen ? UNSEEN_WALLS : WALLS;
        colour.set(all[(int) (Noise.unit(hash, 5) * all.length)]);
        colour.scale(0.75 + 0.4 * Noise.unit(hash, 17));
    }

    private boolean front(long hash, double along, double up, double height, double pixel) {
        paintWall(hash);
        double storey = 2.8 + 0.8 * Noise.unit(hash, 24);
        double bay = 2.2 + 1.8 * Noise.unit(hash, 30);
        double v = up / storey - Math.floor(up / storey);
        double u = along / bay - Math.floor(along / bay);
        boolean shop = up < storey && Noise.unit(hash, 36) < 0.4;
        double margin = shop ? 0.1 : 0.24 + 0.1 * Noise.unit(hash, 40);
        boolean window = u > margin && u < 1 - margin && v > (shop ? 0.05 : 0.3) && v < 0.8 && up < height - 0.4;
        double soften = Noise.clamp(0.5 / pixel, 0.25, 1);
        if (window) {
            double pane = Noise.grain(along / bay + hash % 97, up / storey);
            boolean lamp = litWindows && pane > 0.6;
            colour.blend(lamp ? 0xffd890 : pane > 0.5 ? 0x4a5560 : 0x2c3136, soften);
        }
        colour.scale(0.93 + 0.14 * Noise.smooth(along / 2, up / 1.5));
        if (v < 0.05 && up > 1) {
            colour.scale(0.85);
        }
        return true;
    }

    private boolean gable(long hash, double along, double up) {
        paintWall(hash);
        colour.scale(0.8 * (0.93 + 0.14 * Noise.smooth(along / 2, up / 1.5)));
        return true;
    }

    private boolean roof(long hash, double along, double up, double pixel) {
        colour.set(ROOFS[(int) (Noise.unit(hash, 9) * ROOFS.length)]);
        double tile = Math.min(1, 0.2 / pixel) * (Noise.grain(along * 3, up * 4) - 0.5);
        colour.scale(1 + 0.2 * tile + 0.2 * (Noise.smooth(along / 3, up) - 0.5));
        return true;
    }

    private boolean hedge(double along, double up, double height) {
        double ragged = height * (0.82 + 0.3 * Noise.smooth(along * 0.9, 3) * Noise.smooth(along * 3.1, 5));
        if (up > ragged) {
            return false;
        }
        double leaf = 0.6 * Noise.smooth(along * 5, up * 5) + 0.4 * Noise.smooth(along * 1.3, up * 1.3);
        colour.mixed(palette.leaves(), palette.leavesLit(), Noise.clamp(0.25 + 0.4 * up / height + leaf - 0.5, 0, 1));
        return true;
    }

    private boolean wall(long hash, double along, double up, double pixel) {
        colour.mixed(0x9a948a, 0x7a6f64, Noise.unit(hash, 3));
        double stone = Math.min(1, 0.25 / pixel) * (Noise.grain(along * 1.6, up * 3.3) - 0.5);
        colour.scale(1 + 0.35 * stone + 0.25 * (Noise.smooth(along / 3, up * 2) - 0.5));
        return true;
    }

    private boolean wood(double along, double up, double height) {
        double post = along / 2.4 - Math.floor(along / 2.4);
        double bar = up / height;
        boolean rail = bar > 0.86 && bar < 0.98 || bar > 0.45 && bar < 0.57;
        if (post > 0.06 && !rail) {
            return false;
        }
        colour.mixed(0x8a7560, 0xb8b0a4, Noise.smooth(along, up));
        return true;
    }

    private boolean wire(double along, double up, double height, double pixel) {
        double post = along / 3.2 - Math.floor(along / 3.2);
        boolean strand = pixel < 0.05 && Math.abs(up - 0.6 * height) < 0.02;
        if (post > 0.035 && !strand) {
            return false;
        }
        colour.set(0x6a6258);
        return true;
    }

    private boolean rail(double along, double up, double height) {
        double post = along / 3.5 - Math.floor(along / 3.5);
        double fold = (up - 0.58 * height) / (0.42 * height);
        if (fold < 0) {
            if (post > 0.04) {
                return false;
            }
            colour.set(0x77797c);
            return true;
        }
        double tone = 140 + 75 * Math.min(1, 3 * Math.abs(fold - 0.5));
        colour.r = tone;
        colour.g = tone;
        colour.b = tone * 1.02;
        return true;
    }
}
