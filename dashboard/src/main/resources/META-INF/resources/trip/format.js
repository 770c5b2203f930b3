/* How numbers, times and signs are written, and one helper that makes elements. */
(function (trip) {
    'use strict';

    /** Between a number and its unit: does not break. (The narrow one, U+202F, is next to nothing in Instrument Sans.) */
    const SPACE = '\u00a0';
    const MINUS = '\u2212';
    const numbers = new Map();

    /** 1234.5 → "1,234.5", with a real minus sign; signed also writes the plus. */
    function number(value, decimals, signed) {
        const key = decimals + (signed ? '+' : '');
        if (!numbers.has(key)) {
            numbers.set(
                key,
                new Intl.NumberFormat('en', {
                    minimumFractionDigits: decimals,
                    maximumFractionDigits: decimals,
                    signDisplay: signed ? 'exceptZero' : 'negative',
                }),
            );
        }
        return numbers.get(key).format(value).replace('-', MINUS);
    }

    /** A number with its unit; what has the unit 1 has none to write. */
    const unit = (value, decimals, name, signed) => number(value, decimals, signed) + (name && name !== '1' ? SPACE + name : '');
    const percent = (share) => number(share * 100, 0) + SPACE + '%';

    /** A sentence of the server in which no line breaks between a number and its unit. */
    const glued = (words) => words.replace(/(\d) (?=(%|km\/h|km|m\/s²|m|s|rpm|°C|°)(?![\w/]))/g, '$1' + SPACE);

    /** 182.43 → "3:02.4"; whole seconds with decimals = 0. */
    function clock(seconds, decimals = 1) {
        const factor = 10 ** decimals;
        const units = Math.round(Math.abs(seconds) * factor);
        const whole = Math.floor(units / factor);
        const pad = (n) => String(n).padStart(2, '0');
        const h = Math.floor(whole / 3600);
        const m = Math.floor(whole / 60) % 60;
        const rest = decimals ? '.' + String(units % factor).padStart(decimals, '0') : '';
        const sign = seconds < 0 && units ? MINUS : '';
        return sign + (h ? h + ':' + pad(m) : m) + ':' + pad(whole % 60) + rest;
    }

    /** "8 min", "1 h 18 min", "5 s": how long a trip was. */
    function span(seconds) {
        if (seconds < 59.5) return number(seconds, 0) + SPACE + 's';
        const minutes = Math.round(seconds / 60);
        if (minutes < 60) return minutes + SPACE + 'min';
        return Math.floor(minutes / 60) + SPACE + 'h' + SPACE + (minutes % 60) + SPACE + 'min';
    }

    /** h('p', {class: 'x', onclick: f}, 'text', child…): null children and attributes are left out. */
    function h(tag, attributes, ...children) {
        const [name, space] = tag.startsWith('svg:') ? [tag.slice(4), 'http://www.w3.org/2000/svg'] : [tag];
        const element = space ? document.createElementNS(space, name) : document.createElement(name);
        for (const [key, value] of Object.entries(attributes || {})) {
            if (value === null || value === undefined || value === false) continue;
            if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
            else if (key === 'style' && typeof value === 'object') Object.assign(element.style, value);
            else element.setAttribute(key, value === true ? '' : value);
        }
        element.append(...children.flat().filter((child) => child !== null && child !== undefined));
        return element;
    }

    /** An event's triangle: filled = counted, hollow = given back; ▲ gaining, ▼ braking. */
    function triangle(event, size = 16) {
        const points = event.points_up ? '8,2.5 14.5,13.5 1.5,13.5' : '8,13.5 14.5,2.5 1.5,2.5';
        return h(
            'svg:svg',
            { viewBox: '0 0 16 16', width: size, height: size, class: 'tp-triangle ' + outcome(event), 'aria-hidden': 'true' },
            h('svg:polygon', { points, 'stroke-linejoin': 'round', 'stroke-width': 1.5 }),
        );
    }

    const outcome = (event) => (event.counted ? 'counted' : 'given-back');
    const outcomeWord = (event) =>
        !event.counted ? 'given back' : event.given_back > 0 ? 'partly given back' : 'counted';

    /** Every kind of road: its word, its sign, the variable of its colour. */
    const KINDS = {
        uphill: { word: 'uphill', sign: '▲', colour: '--tp-uphill' },
        level: { word: 'level', sign: '–', colour: '--tp-plain' },
        downhill: { word: 'downhill', sign: '▼', colour: '--tp-downhill' },
        straight: { word: 'straight', sign: '|', colour: '--tp-plain' },
        curve: { word: 'curve', sign: '∿', colour: '--tp-curve' },
        left_turn: { word: 'left turn', sign: '↰', colour: '--tp-turn' },
        right_turn: { word: 'right turn', sign: '↱', colour: '--tp-turn' },
        unknown: { word: 'unknown', sign: '?', colour: null },
    };
    const kind = (name) => KINDS[name] || KINDS.unknown;

    /** Index of the last of the rising times that is at or before t; −1 where none is. */
    function lastAt(times, t) {
        let low = 0;
        let high = times.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (times[middle] <= t) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    trip.format = { SPACE, MINUS, number, unit, percent, glued, clock, span, h, triangle, outcome, outcomeWord, kind, KINDS, lastAt };
})((window.truegrade.trip = window.truegrade.trip || {}));
