package org.truegrade.simulator.picture;

/** Paints the pavement itself, without marks: asphalt, concrete, gravel, dirt, ruts, trodden snow; dry or wet. */
final class Coat {
    private static final int SNOW = 0xdfe4ea;
    private final Pavement pavement;
    private final Palette palette;
    private final Colour colour;
    private final Lanes lanes;
    private final double wear;
    private final int loose;
    private final int haze;
    private final double rutWear;

    Coat(Scenery scenery, Colour colour) {
        this.colour = colour;
        pavement = scenery.pavement();
        palette = scenery.palette();
        lanes = scenery.lanes();
        wear = scenery.marking().wear();
        haze = palette.horizon();
        long hash = Noise.mix(scenery.seed(), 15, 2);
        int pale = Palettes.mix(palette.soil(), 0xb4ab9c, 0.25 + 0.6 * Noise.unit(hash, 0));
        int red = Palettes.mix(palette.soil(), 0x9c5a36, 0.7 * Noise.unit(hash, 12));
        loose = pavement.surface() == Pavement.Surface.DIRT ? red : pale;
        rutWear = Noise.unit(hash, 24);
    }

    void paint(double s, double left, double x, double y, double across, double along) {
        double nearest = left - lanes.widthM() * Math.rint(left / lanes.widthM());
        double track = Math.abs(Math.abs(nearest) - 0.75);
        switch (pavement.surface()) {
            case ASPHALT -> asphalt(s, left, x, y, across, track);
            case CONCRETE -> concrete(s, left, x, y, across, track);
            case GRAVEL, DIRT -> loose(s, left, x, y, across, track);
            case RUTS -> ruts(s, x, y, across, track);
            case SNOW -> snow(s, left, x, y, across, track);
        }
        if (pavement.wet() > 0) {
            wet(s, left, across, along);
        }
    }

    private void asphalt(double s, double left, double x, double y, double across, double track) {
        colour.set(palette.asphalt());
        double grain = 1 + 0.16 * Math.min(1, 0.03 / across) * (Noise.grain(x * 30, y * 30) - 0.5);
        double stain = 0.15 * (Noise.smooth(s / 9, left * 0.8) - 0.5);
        double worn = track < 0.4 ? -0.06 * (1 - track / 0.4) : 0;
        double crack = across < 0.03 && Math.abs(Noise.smooth(s / 7, left / 2.5 + 40) - 0.5) < 0.004 ? -0.14 * wear : 0;
        colour.scale(grain * (1 + stain + worn + crack));
        if (pavement.patches() > 0) {
            double patch = Noise.grain(s / 11 + 0.3, left / 1.9 + 0.5);
            double seam = Math.abs(Noise.smooth(s / 2.5, left * 0.7 + 90) - 0.5);
            double tone = patch > 1 - 0.2 * pavement.patches() ? 0.8 : patch < 0.1 * pavement.patches() ? 1.14 : 1;
            colour.scale(tone * (seam < 0.2 * across && seam < 0.006 ? 1 - 0.35 * pavement.patches() : 1));
        }
    }

    private void concrete(double s, double left, double x, double y, double across, double track) {
        colour.mixed(palette.asphalt(), 0xb9b4a8, 0.7);
        double grain = 1 + 0.10 * Math.min(1, 0.04 / across) * (Noise.grain(x * 24, y * 24) - 0.5);
        double slab = 0.12 * (Noise.grain(s / 5, left / lanes.widthM() + 0.5) - 0.5);
        double oil = Math.abs(track - 0.75) < 0.35 ? -0.1 : 0;
        double at = s / 5 - Math.floor(s / 5);
        double joint = at * 5 < 0.06 && across < 0.1 ? -0.3 : 0;
        colour.scale(grain * (1 + slab + oil + joint));
    }

    private void loose(double s, double left, double x, double y, double across, double track) {
        colour.set(loose);
        double stones = Math.min(1, 0.05 / across) * (Noise.grain(x * 17, y * 17) - 0.5);
        double pebbles = Math.min(1, 0.3 / across) * (Noise.smooth(x * 3.1, y * 3.1) - 0.5);
        double washed = Noise.smooth(s / 13, left * 0.9) - 0.5;
        double trodden = track < 0.5 ? 0.13 * rutWear * (1 - track / 0.5) : -0.06 * rutWear;
        colour.scale(1 + 0.4 * stones + 0.35 * pebbles + 0.25 * washed + trodden);
        double weeds = rutWear * Noise.clamp((Noise.smooth(s / 4, left * 1.5 + 7) - 0.6) * 3, 0, 1);
        if (track > 0.35) {
            colour.blend(palette.grassDry(), 0.5 * weeds);
        }
    }

    private void ruts(double s, double x, double y, double across, double track) {
        double wander = 0.25 * (Noise.smooth(s / 8, 4) - 0.5);
        double bare = Ground.cover(0.33 + wander - track, Math.max(0.2, across));
        double blade = 1 + 0.3 * Math.min(1, 0.12 / across) * (Noise.grain(x * 9, y * 9) - 0.5);
        colour.mixed(palette.grass(), palette.grassDry(), Noise.smooth(x / 2, y / 2));
        colour.scale(blade);
        double tone = 1
                + 0.35 * Math.min(1, 0.05 / across) * (Noise.grain(x * 17, y * 17) - 0.5)
                + 0.3 * (Noise.smooth(s / 3, track * 3) - 0.5);
        colour.blend((loose >> 16 & 255) * tone, (loose >> 8 & 255) * tone, (loose & 255) * tone, bare);
    }

    private void snow(double s, double left, double x, double y, double across, double track) {
        colour.set(SNOW);
        double lumps = 1 + 0.16 * (Noise.smooth(x * 1.1, y * 1.1) - 0.5) - 0.12 * Noise.smooth(s / 11, left);
        colour.scale(lumps);
        double bare = Noise.clamp((0.55 - track) * 3, 0, 1) * (0.2 + 0.75 * rutWear);
        bare *= 0.6 + 0.8 * (Noise.smooth(s / 5, left * 2) - 0.2);
        colour.blend(palette.asphalt(), Noise.clamp(bare, 0, 0.95));
        colour.scale(1 + 0.1 * Math.min(1, 0.06 / across) * (Noise.grain(x * 15, y * 15) - 0.5));
    }

    /** Water darkens what is looked at from above and mirrors the sky where one looks along it. */
    private void wet(double s, double left, double across, double along) {
        double grazing = Noise.clamp(along / across / 45 - 0.05, 0, 1);
        double film = Noise.smooth(s / 6, left * 1.1) * 0.7 + 0.4 * Noise.smooth(s * 0.8, left * 2);
        double share = pavement.wet() * Noise.clamp(film + 0.1, 0, 1) * (0.12 + 0.75 * grazing);
        colour.scale(1 - 0.4 * pavement.wet());
        colour.blend(haze, Noise.clamp(share, 0, 0.85));
    }
}
