/*
 * The front video. It shows the last frame at or before the moment; while it plays the moment follows the frames shown.
 * Where the camera was off it says from when to when, and playing goes on along the trip's own time.
 */
(function (trip) {
    'use strict';

    const { h, clock, lastAt } = trip.format;

    trip.video = function (page, moment, server) {
        return page.camera ? camera(page, moment, server) : none();
    };

    function none() {
        return {
            element: h(
                'section',
                { class: 'tp-card tp-video none', 'aria-label': 'Video' },
                h('p', {}, h('b', {}, 'No camera'), ' on this trip. The curves and the ledger show everything that was measured.'),
            ),
            toggle: () => false,
            playing: () => false,
            destroy() {},
        };
    }

    function camera(page, moment, server) {
        const { camera } = page;
        const video = h('video', { src: server.videoUrl, preload: 'auto', playsinline: true, tabindex: -1, 'aria-label': 'Front camera' });
        video.muted = true;
        const off = h('p', { class: 'tp-off', hidden: true });
        const trouble = h('p', { class: 'tp-off trouble', hidden: true, role: 'alert' });
        const button = h('button', { type: 'button', class: 'tp-play', onclick: () => toggle() });
        const slide = h('input', { type: 'range', min: 0, max: page.duration_s, step: 0.1, value: 0, 'aria-label': 'Moment of the trip' });
        const time = h('span', { class: 'tp-video-time' });
        const stage = h('div', { class: 'tp-stage-box', style: { aspectRatio: camera.width + ' / ' + camera.height } }, video, off, trouble);
        const element = h('section', { class: 'tp-card tp-video', 'aria-label': 'Video' }, stage, h('div', { class: 'tp-controls' }, button, slide, time));

        let times = null;
        let playing = false;
        let wanted = null;
        let gapFrame = 0;
        let watching = 0;

        /** The time span in which the camera was off at t, or null. A frame stands for a little longer than its own time. */
        function offAt(t) {
            const patience = Math.max(0.5, (3 * (camera.to - camera.from)) / Math.max(1, camera.frames));
            if (t < camera.from - 0.001) return { from: 0, to: camera.from };
            if (t > camera.to + patience) return { from: camera.to, to: page.duration_s };
            return camera.gaps.find((gap) => t > gap.from + 0.001 && t < gap.to - 0.001) || null;
        }

        function sayOff(gap) {
            off.hidden = !gap;
            if (gap) off.textContent = 'Camera off from ' + clock(gap.from) + ' to ' + clock(gap.to);
        }

        function show(t) {
            const gap = t === null ? null : offAt(t);
            sayOff(gap);
            if (gap || !times) return;
            showFrame(Math.max(0, lastAt(times.t, (t === null ? camera.from : t) + 1e-6)));
        }

        function showFrame(i) {
            const next = i + 1 < times.player.length ? times.player[i + 1] : times.player[i] + 0.04;
            // A little inside the frame: exactly on the border a player may show the frame before it.
            seek(times.player[i] + Math.min(0.01, (next - times.player[i]) / 2));
        }

        function seek(to) {
            wanted = to;
            if (video.seeking || video.readyState < 1) return;
            wanted = null;
            if (Math.abs(video.currentTime - to) > 0.0005) video.currentTime = to;
        }

        const seekOn = () => {
            if (wanted !== null) seek(wanted);
        };
        video.addEventListener('seeked', seekOn);
        video.addEventListener('loadedmetadata', seekOn);
        video.addEventListener('ended', () => {
            const gap = offAt(camera.to + 1);
            if (playing) setPlaying(false);
            if (gap) moment.follow(camera.to);
        });
        video.addEventListener('error', () => {
            trouble.hidden = false;
            trouble.textContent = 'The video cannot be played: ' + ((video.error && video.error.message) || 'unknown reason') + '. The curves do not need it.';
        });

        // --- playing ------------------------------------------------------------------------------------------------

        function toggle() {
            setPlaying(!playing);
            return true;
        }

        function setPlaying(on) {
            playing = on;
            cancelAnimationFrame(gapFrame);
            if (!on) {
                video.pause();
            } else {
                const t = moment.t === null || moment.t >= page.duration_s - 0.05 ? camera.from : moment.t;
                const gap = offAt(t);
                if (gap && gap.from >= camera.to) moment.pick(camera.from, 'scrub');
                if (gap && gap.from < camera.to) bridge(t, gap);
                else run();
            }
            sayButton();
        }

        function run() {
            if (moment.t === null) show(null);
            video.play().catch(() => setPlaying(false));
            watch();
        }

        function watch() {
            if (!watching) watching = video.requestVideoFrameCallback(shown);
        }

        function shown(now, frame) {
            watching = 0;
            if (!playing || !times) return;
            // While a seek is on its way the frames still come from the old place.
            if (!video.seeking && wanted === null) {
                const i = Math.max(0, lastAt(times.player, frame.mediaTime + 0.002));
                moment.follow(times.t[i]);
                const gap = gapAfter(i);
                if (gap) {
                    video.pause();
                    bridge(times.t[i], gap);
                    return;
                }
            }
            watch();
        }

        /** The time in which the camera was off between frame i and the next, or null. */
        function gapAfter(i) {
            if (i + 1 >= times.t.length) return null;
            const [before, after] = [times.t[i], times.t[i + 1]];
            return camera.gaps.find((gap) => gap.from < after && gap.to > before && gap.to <= after + 0.5) || null;
        }

        /** Along the trip's time while the camera was off, then on with the video. */
        function bridge(from, gap) {
            const start = performance.now();
            sayOff(gap);
            const tick = (now) => {
                if (!playing || !times) return;
                const t = from + (now - start) / 1000;
                if (t < gap.to) {
                    moment.follow(t);
                    gapFrame = requestAnimationFrame(tick);
                } else {
                    // The first frame after the gap; the last one before it would lead into the gap again.
                    const first = lastAt(times.t, gap.to - 0.05) + 1;
                    if (first >= times.t.length) return setPlaying(false);
                    showFrame(first);
                    moment.follow(times.t[first]);
                    run();
                }
            };
            gapFrame = requestAnimationFrame(tick);
        }

        function sayButton() {
            button.setAttribute('aria-label', playing ? 'Pause' : 'Play');
            button.textContent = playing ? '❚❚' : '▶';
        }

        function sayTime() {
            const t = moment.t === null ? 0 : moment.t;
            time.textContent = clock(t) + ' / ' + clock(page.duration_s, 0);
            if (document.activeElement !== slide || !slide.matches(':active')) slide.value = t;
            slide.style.setProperty('--tp-done', (t / Math.max(page.duration_s, 0.001)) * 100 + '%');
            slide.setAttribute('aria-valuetext', clock(t));
        }

        slide.addEventListener('input', () => moment.pick(Number(slide.value), 'scrub'));

        const offs = [
            moment.on('moment', () => {
                sayTime();
                if (moment.by === 'play') {
                    sayOff(offAt(moment.t));
                    return;
                }
                cancelAnimationFrame(gapFrame);
                if (moment.t === null && playing) setPlaying(false);
                show(moment.t);
                // Picked while playing: on from there.
                if (playing) setPlaying(true);
            }),
        ];

        server.frameTimes().then(
            (answer) => {
                times = answer;
                show(moment.t);
            },
            (error) => {
                if (error.name === 'AbortError') return;
                trouble.hidden = false;
                trouble.textContent = 'The times of the frames could not be loaded. ' + error.message;
            },
        );
        sayButton();
        sayTime();

        return {
            element,
            toggle,
            playing: () => playing,
            destroy() {
                playing = false;
                cancelAnimationFrame(gapFrame);
                if (watching) video.cancelVideoFrameCallback(watching);
                offs.forEach((one) => one());
                video.pause();
                video.removeAttribute('src');
                video.load();
            },
        };
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
