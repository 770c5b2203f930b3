package org.truegrade.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameWriterTest {
    @TempDir
    Path folder;

    @Test
    void everyPictureIsFoundAgainByItsNumberInAnyOrder() throws IOException {
        var file = video(23, 5);
        try (var video = VideoFile.open(file)) {
            assertThat(video.count()).isEqualTo(23);
            assertThat(video.lost()).isEmpty();
            for (int number : new int[] {0, 1, 2, 22, 7, 7, 6, 11, 10, 0}) {
                assertThat(TestPictures.numberIn(video.frame(number)))
                        .as("frame %s", number)
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void aFragmentGoesToTheStreamWholeAtTheEndOfEachSecond() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var sizes = new ArrayList<Integer>();
        try (var writer = new FrameWriter(bytes, 64, 48, 5, () -> sizes.add(bytes.size()))) {
            int head = bytes.size();
            for (int i = 0; i < 5; i++) {
                writer.write(TestPictures.numbered(i));
            }
            assertThat(bytes.size()).isEqualTo(head);
            writer.write(TestPictures.numbered(5));
            assertThat(sizes)
                    .hasSize(1)
                    .first()
                    .satisfies(size -> assertThat(size).isGreaterThan(head));
        }
        assertThat(sizes).hasSize(2);
        assertThat(boxTypes(bytes.toByteArray())).containsExactly("ftyp", "moov", "moof", "mdat", "moof", "mdat");
    }

    @Test
    void eachSecondBeginsWithAKeyFrame() throws IOException {
        var index = VideoIndex.read(video(11, 5));
        var keys = index.packets().stream().map(Packet::key).toList();
        for (int i = 0; i < 11; i++) {
            assertThat(keys.get(i)).as("frame %s", i).isEqualTo(i % 5 == 0);
        }
    }

    @Test
    void theSecondsForAPlayerFollowTheRate() throws IOException {
        try (var video = VideoFile.open(video(11, 5))) {
            assertThat(video.seconds(0)).isZero();
            assertThat(video.seconds(7)).isEqualTo(7 / 5.0);
        }
    }

    @Test
    void coloursSurviveWithinALossyCodersError() throws IOException {
        var bgr = new byte[3 * 64 * 48];
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = (byte) 200;
            bgr[i + 1] = 90;
            bgr[i + 2] = 40;
        }
        var file = folder.resolve("colour.mp4");
        try (var out = Files.newOutputStream(file);
                var writer = new FrameWriter(out, 64, 48, 5)) {
            writer.write(new Picture(64, 48, bgr));
        }
        try (var video = VideoFile.open(file)) {
            var picture = video.frame(0);
            assertThat(picture.blue(30, 20)).isBetween(194, 206);
            assertThat(picture.green(30, 20)).isBetween(84, 96);
            assertThat(picture.red(30, 20)).isBetween(34, 46);
        }
    }

    @Test
    void oddSizesAndOtherPicturesAreRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new FrameWriter(out, 63, 48, 5)).hasMessageContaining("even sizes");
        try (var writer = new FrameWriter(out, 64, 48, 5)) {
            assertThatThrownBy(() -> writer.write(new Picture(2, 2, new byte[12])))
                    .hasMessageContaining("Picture 2 x 2 in a video of 64 x 48");
        }
    }

    @Test
    void aVideoCutAtAnyByteGivesItsWholeSecondsOrSaysWhatIsWrong() throws IOException {
        var whole = Files.readAllBytes(video(13, 5));
        var torn = folder.resolve("torn.mp4");
        int most = 0;
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(torn, Arrays.copyOf(whole, length));
            int wholeFrames = Math.min(13, 5 * wholeFragments(whole, length));
            try (var video = VideoFile.open(torn)) {
                assertThat(video.count()).as("cut at %s", length).isGreaterThanOrEqualTo(wholeFrames);
                int last = video.count() - 1;
                assertThat(TestPictures.numberIn(video.frame(last))).isEqualTo(last);
                most = Math.max(most, video.count());
            } catch (VideoException e) {
                assertThat(wholeFrames)
                        .as("cut at %s: %s", length, e.getMessage())
                        .isZero();
                assertThat(e).hasMessageContaining("torn.mp4");
            }
        }
        assertThat(most).isGreaterThanOrEqualTo(10);
    }

    private Path video(int frames, double fps) throws IOException {
        var file = folder.resolve(frames + ".mp4");
        try (var out = Files.newOutputStream(file);
                var writer = new FrameWriter(out, TestPictures.WIDTH, TestPictures.HEIGHT, fps)) {
            for (int i = 0; i < frames; i++) {
                assertThat(writer.write(TestPictures.numbered(i))).isEqualTo(i);
            }
        }
        return file;
    }

    private static ArrayList<String> boxTypes(byte[] file) {
        var types = new ArrayList<String>();
        var bytes = ByteBuffer.wrap(file);
        for (int at = 0; at < file.length; at += bytes.getInt(at)) {
            types.add(new String(file, at + 4, 4, StandardCharsets.ISO_8859_1));
        }
        return types;
    }

    private static int wholeFragments(byte[] file, int length) {
        var bytes = ByteBuffer.wrap(file);
        int fragments = 0;
        int index = 0;
        for (int at = 0; at < file.length; at += bytes.getInt(at), index++) {
            if (index > 2 && index % 2 == 1 && at + bytes.getInt(at) <= length) {
                fragments++;
            }
        }
        return fragments;
    }
}
