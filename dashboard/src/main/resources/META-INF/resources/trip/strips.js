/* The strips: one small ECharts line chart per signal, each with its title, unit and own scale. */
(function (trip) {
    'use strict';

    const { h, number, unit, lastAt } = trip.format;
    const TOP = 6;
    const BOTTOM = 6;
    /** Shares of the height that all strips have together (more on a high window); one strip does not grow without end. */
    const WEIGHTS = { 'vehicle.speed': 1.7, 'engine.coolant': 0.72 };
    const TOGETHER_PX = [422, 620];
    const OTHERS_PX = 478;
    const TALLEST_PX = 300;
    const FROM_ZERO = ['km/h', 'rpm', '%'];

    trip.strips = function (page, moment, scale) {
        const weight = (strip) => WEIGHTS[strip.id] || 1;
        const weights = Math.max(3, page.strips.reduce((sum, strip) => sum + weight(strip), 0));
        const pxPerWeight = Math.max(78, Math.min(TOGETHER_PX[1], Math.max(TOGETHER_PX[0], window.innerHeight - OTHERS_PX)) / weights);
        const strips = page.strips.map((strip) => make(strip));
        const byId = new Map(strips.map((strip) => [strip.id, strip]));
        let choice = strips.length > 1 ? strips[1].id : null;
        let isNarrow = false;
        let changed = () => {};

        const select = h(
            'select',
            { class: 'tp-choice', 'aria-label': 'Second strip', onchange: () => ((choice = select.value), arrange(), changed()) },
            strips.slice(1).map((strip) => h('option', { value: strip.id }, strip.title)),
        );
        const empty = strips.length ? null : h('p', { class: 'tp-empty' }, 'No signal of this trip can be drawn as a curve.');

        function make(strip) {
            const reading = h('span', { class: 'tp-reading', 'aria-hidden': 'true' });
            const height = Math.round(Math.min(TALLEST_PX, pxPerWeight * weight(strip)));
            const canvas = h('div', { class: 'tp-canvas', 'aria-hidden': 'true', style: { height: height + 'px' } });
            const dot = h('div', { class: 'tp-dot', 'aria-hidden': 'true' });
            const plot = h(
                'div',
                {
                    class: 'tp-plot',
                    tabindex: 0,
                    role: 'slider',
                    'aria-label': strip.title + ' over the trip, ' + number(strip.count, 0) + ' samples',
                    'aria-valuemin': 0,
                    'aria-valuemax': Math.round(page.duration_s),
                    'aria-valuenow': 0,
                    'aria-valuetext': 'no moment picked',
                    onfocus: () => moment.activate(strip.id),
                },
                canvas,
                dot,
            );
            const element = h(
                'section',
                { class: 'tp-strip', 'data-strip': strip.id },
                h('div', { class: 'tp-strip-head' }, h('h3', {}, strip.title + ', ' + strip.unit), reading),
                plot,
            );
            return { ...strip, element, reading, canvas, dot, plot, height, chart: null, data: null, over: null, range: null };
        }

        const seen = (strip) => !isNarrow || strip === strips[0] || strip.id === choice;

        /** On a narrow page: the first strip and one of choice. */
        function arrange() {
            strips.forEach((strip) => (strip.element.hidden = !seen(strip)));
            select.remove();
            if (isNarrow && choice && strips.length > 2) {
                select.value = choice;
                byId.get(choice).element.querySelector('.tp-strip-head').prepend(select);
            }
            strips.forEach((strip) => strip.element.classList.toggle('chosen', isNarrow && strip.id === choice && strips.length > 2));
        }

        function options(strip) {
            const style = getComputedStyle(strip.element);
            const colour = (name) => style.getPropertyValue(name).trim();
            const [low, high, step] = strip.range;
            const sparse = strip.data && strip.data.t.length < (scale.width - scale.left - scale.right) / 8;
            const line = (data, colourName, extra) => ({
                type: 'line',
                data,
                silent: true,
                animation: false,
                symbol: 'circle',
                symbolSize: 4,
                showSymbol: !!sparse,
                itemStyle: { color: colour(colourName) },
                ...extra,
                lineStyle: { color: colour(colourName), width: 1.6, ...(extra ? extra.lineStyle : {}) },
            });
            const series = [line(pairs(strip.data), '--tp-data', { z: 3 })];
            if (strip.over) {
                series.push(line(pairs(strip.over), '--tp-ideal', { z: 4, showSymbol: false, lineStyle: { type: [5, 4] } }));
            }
            series[0].markLine = {
                silent: true,
                animation: false,
                symbol: 'none',
                data: strip.limits.map((limit) => ({
                    yAxis: limit.value,
                    name: limit.text,
                    label: { position: limit.value < 0 ? 'insideEndBottom' : 'insideEndTop' },
                })),
                lineStyle: { color: colour('--tp-counted'), type: [4, 4], width: 1 },
                label: {
                    formatter: (mark) => mark.name,
                    distance: 1,
                    color: colour('--tp-counted'),
                    fontFamily: style.fontFamily,
                    fontSize: 11,
                },
            };
            const grid = { lineStyle: { color: colour('--tp-line') }, show: true };
            return {
                animation: false,
                textStyle: { fontFamily: style.fontFamily },
                grid: { left: scale.left, right: scale.right, top: TOP, bottom: BOTTOM },
                xAxis: {
                    type: 'value',
                    min: scale.from,
                    max: scale.to,
                    interval: scale.step,
                    axisLabel: { show: false },
                    axisTick: { show: false },
                    axisLine: { show: false },
                    splitLine: { ...grid, showMinLine: true },
                },
                yAxis: {
                    type: 'value',
                    min: low,
                    max: high,
                    interval: step,
                    axisLabel: { color: colour('--tp-soft'), fontSize: 11, margin: 8, formatter: (v) => number(v, step % 1 ? 1 : 0) },
                    axisTick: { show: false },
                    axisLine: { show: false },
                    splitLine: grid,
                },
                series,
            };
        }

        function drawOne(strip) {
            if (!seen(strip) || !strip.range) return;
            if (!strip.chart) strip.chart = window.echarts.init(strip.canvas, null, { renderer: 'canvas' });
            const { width } = strip.chart.getWidth ? { width: strip.chart.getWidth() } : {};
            if (width !== strip.canvas.clientWidth) strip.chart.resize();
            strip.chart.setOption(options(strip), { notMerge: true });
        }

        function rangeOf(strip) {
            let [low, high] = [Infinity, -Infinity];
            for (const series of [strip.data, strip.over]) {
                for (const value of series ? series.v : []) {
                    if (value === null) continue;
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            // A limit is drawn where the trip comes anywhere near it, so that a calm trip is not pressed into a thin line.
            for (const limit of strip.limits) {
                const reach = Math.max(Math.abs(low), Math.abs(high)) * 3;
                if (Math.abs(limit.value) <= Math.max(reach, 4)) {
                    low = Math.min(low, limit.value * 1.15);
                    high = Math.max(high, limit.value * 1.15);
                }
            }
            if (low > high) return null;
            if (FROM_ZERO.includes(strip.unit)) low = Math.min(low, 0);
            return axis(low, high, strip.height > 120 ? 5 : strip.height > 60 ? 4 : 3);
        }

        /** Round numbers around the values; from 0 where the values reach down that far. */
        function axis(low, high, lines) {
            if (low >= 0 && low < 0.6 * high) low = 0;
            if (high - low < 1e-9) [low, high] = [low - 1, high + 1];
            const rough = (high - low) / (lines - 0.5);
            const power = 10 ** Math.floor(Math.log10(rough));
            const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough);
            return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step];
        }

        /** Index of the drawn point nearest to t. */
        function nearest(data, t) {
            const i = lastAt(data.t, t);
            if (i < 0) return 0;
            return i + 1 < data.t.length && data.t[i + 1] - t < t - data.t[i] ? i + 1 : i;
        }

        const value = (data, t) => (data && data.t.length ? data.v[nearest(data, t)] : null);

        return {
            elements: [empty, ...strips.map((strip) => strip.element)].filter(Boolean),
            signals: () => strips.filter(seen).flatMap((strip) => [strip.id, strip.companion].filter(Boolean)),
            onchoice: (listener) => (changed = listener),

            narrow(is) {
                isNarrow = is;
                arrange();
            },

            /** New curves; the scale of the numbers comes from the whole trip and stays while one zooms. */
            data(series, whole) {
                for (const strip of strips) {
                    if (!series[strip.id]) continue;
                    strip.data = series[strip.id];
                    strip.over = strip.companion ? series[strip.companion] || null : null;
                    if (whole || !strip.range) strip.range = rangeOf(strip);
                }
            },

            draw: () => strips.forEach(drawOne),

            /** The values at t, from what is drawn (nothing where t is null); at the moment itself the raw ones. */
            read(t, atMoment) {
                const details = atMoment && moment.answered === t ? moment.details : null;
                for (const strip of strips) {
                    if (!seen(strip)) continue;
                    const v = details ? sampleOf(details, strip.id) : t === null ? null : value(strip.data, t);
                    const ideal = !strip.over || t === null ? null : details ? sampleOf(details, strip.companion) : value(strip.over, t);
                    const words =
                        v === null ? '' : unit(v, strip.decimals, strip.unit, strip.id === 'acceleration') +
                            (ideal === null ? '' : ' · ideal ' + unit(ideal, strip.decimals, strip.unit));
                    if (strip.reading.textContent !== words) strip.reading.textContent = words;
                }
            },

            /** The dot on the raw sample that was taken. */
            dot(inside) {
                for (const strip of strips) {
                    const active = strip.id === moment.signal && moment.t !== null;
                    strip.element.classList.toggle('active', active);
                    const details = moment.details;
                    const mine = active && inside && details && details.signal === strip.id && Math.abs(details.t - moment.t) < 0.0005;
                    const taken = mine ? sampleOf(details, strip.id) : null;
                    strip.dot.style.display = taken === null || !strip.range ? 'none' : '';
                    if (taken !== null && strip.range) {
                        const [low, high] = strip.range;
                        const y = TOP + (1 - (taken - low) / (high - low)) * (strip.height - TOP - BOTTOM);
                        strip.dot.style.transform = 'translate(' + scale.x(moment.t) + 'px,' + y + 'px)';
                    }
                    say(strip);
                }
            },

            destroy: () => strips.forEach((strip) => strip.chart && strip.chart.dispose()),
        };

        function say(strip) {
            if (moment.t === null) {
                strip.plot.setAttribute('aria-valuenow', 0);
                strip.plot.setAttribute('aria-valuetext', 'no moment picked');
                return;
            }
            const now = String(Math.round(moment.t * 10) / 10);
            const taken = moment.details ? sampleOf(moment.details, strip.id) : null;
            const words = (taken === null ? '' : unit(taken, strip.decimals, strip.unit) + ' at ') + trip.format.clock(moment.t);
            if (strip.plot.getAttribute('aria-valuetext') === words) return;
            strip.plot.setAttribute('aria-valuenow', now);
            strip.plot.setAttribute('aria-valuetext', words);
        }
    };

    function sampleOf(details, id) {
        if (id === 'acceleration') return details.acceleration ? details.acceleration.value : null;
        const found = details.values.find((entry) => entry.id === id);
        return found ? found.value : null;
    }

    /** [t, v] pairs; a pause much longer than the usual distance of points breaks the line. */
    function pairs(data) {
        if (!data) return [];
        const { t, v } = data;
        const gaps = t.slice(1).map((time, i) => time - t[i]).sort((a, b) => a - b);
        const usual = gaps.length ? gaps[gaps.length >> 1] : 0;
        const pause = Math.max(10, usual * 8);
        const out = [];
        for (let i = 0; i < t.length; i++) {
            if (i && t[i] - t[i - 1] > pause) out.push([(t[i] + t[i - 1]) / 2, null]);
            out.push([t[i], v[i]]);
        }
        return out;
    }
})((window.truegrade.trip = window.truegrade.trip || {}));
