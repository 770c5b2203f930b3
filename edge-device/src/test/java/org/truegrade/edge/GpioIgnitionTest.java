package org.truegrade.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Machines that build this have no GPIO chip: what can be checked is what would be sent to one. */
class GpioIgnitionTest {
    /** linux/ioctl.h: direction in bits 30-31, size in bits 16-29, type in bits 8-15, number in bits 0-7. */
    private static long number(int direction, int bytes, int number) {
        return (long) direction << 30 | (long) bytes << 16 | 0xB4 << 8 | number;
    }

    @Test
    void requestsHaveTheNumbersThatTheKernelsHeaderGivesThem() {
        // struct gpiochip_info: two names of 32 bytes and a count
        assertThat(GpioIgnition.GET_CHIP_INFO).isEqualTo(number(2, 32 + 32 + 4, 0x01));
        // gpio_v2_line_info: two names, two counts, flags, ten attributes of 16 bytes, four spare words
        assertThat(GpioIgnition.GET_LINE_INFO).isEqualTo(number(3, 64 + 8 + 8 + 160 + 16, 0x05));
        // gpio_v2_line_request: 64 offsets, name, config (flags, count, 5 spare, ten of 24 bytes), 7 words, descriptor
        assertThat(GpioIgnition.GET_LINE).isEqualTo(number(3, 256 + 32 + (8 + 4 + 20 + 240) + 28 + 4, 0x07));
        assertThat(GpioIgnition.GET_VALUES).isEqualTo(number(3, 16, 0x0E));
    }

    @Test
    void whatIsNoGpioChipIsNamed() {
        assertThatThrownBy(() -> new GpioIgnition("/dev/null", "PQ.05", false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/dev/null line PQ.05 is no GPIO chip");
    }
}
