package org.truegrade.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * One picture.
 *
 * @param width pixels
 * @param height pixels
 * @param bgr rows from top to bottom, three bytes a pixel: blue, green, red. Not copied: whoever hands it over leaves it
 *     alone afterwards
 */
public record Picture(int width, int height, byte[] bgr) {
    public Picture {
        if (width < 1 || height < 1 || bgr.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " pixels has not " + bgr.length + " bytes");
        }
    }

    /** Any picture of Java's, without its transparency. */
    public static Picture of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == 3 * image.getWidth() * image.getHeight()) {
            return new Picture(
                    image.getWidth(), image.getHeight(), data.getData().clone());
        }
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return of(copy);
    }

    /**
     * Reads JPEG, PNG or another format that Java knows.
     *
     * @param name where the bytes come from, for the message
     */
    public static Picture decode(byte[] file, String name) throws VideoException {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(file));
            if (image != null) {
                return of(image);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new VideoException(name + " is a damaged picture (" + e.getMessage() + ")", e);
        }
        throw new VideoException(name + " is no picture: want JPEG or PNG");
    }

    public BufferedImage toImage() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, width, height, rgb());
        return image;
    }

    /** The raster of TYPE_3BYTE_BGR takes and gives its elements in the order red, green, blue. */
    private byte[] rgb() {
        var rgb = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
        return rgb;
    }

    /**
     * @param quality 0 to 1
     */
    public byte[] toJpeg(double quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(toImage(), null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The rectangle whose upper left corner is at (x, y). */
    public Picture part(int x, int y, int partWidth, int partHeight) {
        if (x < 0 || y < 0 || x + partWidth > width || y + partHeight > height) {
            throw new IllegalArgumentException(
                    partWidth + " x " + partHeight + " pixels from (" + x + ", " + y + ") are not all in " + this);
        }
        if (partWidth == width && partHeight == height) {
            return this;
        }
        var part = new byte[3 * partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(bgr, 3 * ((y + row) * width + x), part, 3 * row * partWidth, 3 * partWidth);
        }
        return new Picture(partWidth, partHeight, part);
    }

    public int blue(int x, int y) {
        return bgr[3 * (y * width + x)] & 0xff;
    }

    public int green(int x, int y) {
        return bgr[3 * (y * width + x) + 1] & 0xff;
    }

    public int red(int x, int y) {
        return bgr[3 * (y * width + x) + 2] & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that
                && width == that.width
                && height == that.height
                && Arrays.equals(bgr, that.bgr);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(bgr);
    }

    @Override
    public String toString() {
        return "Picture " + width + " x " + height;
    }
}
