/*
 * Makes a picture of one drawing of the page. What the page takes from its style sheet is written into the drawing, in
 * light colours, and title, filters and source are burnt in: the picture has to explain itself far from the page.
 * Nothing leaves the browser: no other server is asked to draw.
 */
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
  const MARGIN = 24;
  const NARROWEST = 560;
  const SHARPNESS = 2;
  const SCALE = 20;
  const ROW = 40;
  const STRIPS = 840;
  const INK = '#0b0c0c';
  const MUTED = '#505a5f';
  const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, text, tspan, use';
  const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-opacity',
    'visibility'];
  const LETTERS = ['font-size', 'font-weight', 'font-style', 'text-anchor'];
  const ONLY_ON_SCREEN = '.highcharts-tooltip, .highcharts-tracker-line, .highcharts-exporting-group, desc, title';
  const OF_THE_PAGE = /^(class|style|role|tabindex|filter|cursor|aria-.*|data-.*)$/;

  const element = (name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes ?? {}).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /** A place outside the window in which colours are the light ones, whatever the page shows. */
  const onLightPaper = draw => {
    const stage = document.createElement('div');
    stage.style.cssText = 'position:absolute;left:-20000px;top:0;width:760px;color-scheme:light';
    stage.setAttribute('aria-hidden', 'true');
    document.body.append(stage);
    try {
      return draw(stage);
    } finally {
      stage.remove();
    }
  };

  const looks = node => {
    const style = getComputedStyle(node);
    const names = node.matches('text, tspan') ? [...PAINT, ...LETTERS] : PAINT;
    const found = node.matches(SHAPES) ? names.map(name => [name, style.getPropertyValue(name)]) : [];
    if (style.opacity !== '1') found.push(['opacity', style.opacity]);
    if (style.display === 'none') found.push(['display', 'none']);
    return found;
  };

  const ofChart = (svg, stage) => {
    const copy = svg.cloneNode(true);
    copy.querySelectorAll(ONLY_ON_SCREEN).forEach(node => node.remove());
    copy.querySelectorAll('text').forEach(node => node.textContent || node.remove());
    stage.append(copy);
    const nodes = [...copy.querySelectorAll('*')];
    const found = nodes.map(looks);
    nodes.forEach((node, index) => {
      [...node.attributes].filter(one => OF_THE_PAGE.test(one.name)).forEach(one => node.removeAttribute(one.name));
      found[index].forEach(([name, value]) => node.setAttribute(name, value));
    });
    [...copy.attributes].filter(one => OF_THE_PAGE.test(one.name)).forEach(one => copy.removeAttribute(one.name));
    return {drawing: copy, width: parseFloat(svg.getAttribute('width')), height: parseFloat(svg.getAttribute('height'))};
  };

  const words = (node, frame) => {
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const found = lines(node.textContent, box.width, `${style.fontWeight} ${style.fontSize} ${FONT}`);
    const step = parseFloat(style.fontSize) * 1.2;
    const top = box.top + box.height / 2 - frame.top - step * (found.length - 1) / 2;
    return found.map((line, index) => element('text', {
      x: box.left + box.width / 2 - frame.left, y: top + index * step, 'text-anchor': 'middle',
      'dominant-baseline': 'central', fill: style.color, 'font-size': style.fontSize, 'font-weight': style.fontWeight,
    }, line));
  };

  const hatch = (id, ground, stroke) => {
    const made = element('pattern', {id, width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'});
    made.append(element('rect', {width: 10, height: 10, fill: ground}), element('rect', {width: 1.5, height: 10, fill: stroke}));
    return made;
  };

  /** The areas are cut out by their style; here they become shapes, and then their labels on top. */
  const ofMap = (map, stage) => {
    const copy = map.cloneNode(true);
    stage.append(copy);
    const frame = copy.getBoundingClientRect();
    const drawing = element('svg', {viewBox: `0 0 ${frame.width} ${frame.height}`});
    drawing.append(hatch('missing', '#f5f7f8', '#8a9499'), hatch('incomplete', 'none', '#ffffff'));
    copy.querySelectorAll('.area').forEach(area => {
      const style = getComputedStyle(area.querySelector('.shape'));
      const corners = [...style.clipPath.matchAll(/([\d.]+)% ([\d.]+)%/g)]
        .map(([, x, y]) => `${frame.width * x / 100},${frame.height * y / 100}`);
      const points = corners.join(' ');
      const edge = {stroke: '#ffffff', 'stroke-width': 1};
      drawing.append(element('polygon', {points, fill: style.backgroundColor, ...edge}));
      ['missing', 'incomplete'].filter(look => area.classList.contains(look))
        .forEach(look => drawing.append(element('polygon', {points, fill: `url(#${look})`, ...edge})));
    });
    copy.querySelectorAll('.frame path').forEach(border => drawing.append(element('path', {
      d: border.getAttribute('d').replace(/([\d.]+)[ ,]([\d.]+)/g, (all, x, y) => `${frame.width * x / 100} ${frame.height * y / 100}`),
      fill: 'none', stroke: INK, 'stroke-width': 1.5,
    })));
    copy.querySelectorAll('b:not(.sr), i:not(.sr)').forEach(part => drawing.append(...words(part, frame)));
    if (!copy.querySelector('b:not(.sr), i:not(.sr)')) copy.querySelectorAll('.area').forEach(area => drawing.append(small(area, frame)));
    const scale = map.parentElement.querySelector('.scale');
    if (scale) drawing.append(...shades(scale, stage, frame.height + SCALE));
    const height = frame.height + (scale ? 2 * SCALE : 0);
    drawing.setAttribute('viewBox', `0 0 ${frame.width} ${height}`);
    return {drawing, width: frame.width, height};
  };

  /** A picture has no pointer under which a figure would appear: where none is written, it is, in small. */
  const small = (area, frame) => {
    const box = area.querySelector('.label').getBoundingClientRect();
    return element('text', {
      x: box.left + box.width / 2 - frame.left, y: box.top + box.height / 2 - frame.top, 'text-anchor': 'middle',
      'dominant-baseline': 'central', fill: getComputedStyle(area).color, 'font-size': '9px',
    }, area.querySelector('i').textContent);
  };

  /** The five shades between their ends. */
  const shades = (scale, stage, y) => {
    const copy = scale.cloneNode(true);
    stage.append(copy);
    const ends = [...copy.querySelectorAll('span')].map(end => end.textContent);
    const write = (x, text, anchor) => element('text', {x, y: y + 12, 'text-anchor': anchor, fill: INK, 'font-size': '14px'}, text);
    const boxes = [...copy.querySelectorAll('i')].map((shade, index) => element('rect', {
      x: 90 + 30 * index, y, width: 28, height: 16, fill: getComputedStyle(shade).backgroundColor,
    }));
    return [write(82, ends[0], 'end'), ...boxes, write(90 + 30 * boxes.length + 6, ends.at(-1), 'start')];
  };

  /** Strips stand in the rows of a table: a row of the picture has the name, the figure, the strip and what is said of it. */
  const ofStrips = (table, stage) => {
    const drawing = element('svg');
    const rows = [...table.querySelectorAll('tbody tr')];
    rows.forEach((row, index) => {
      const write = (cell, x, anchor, weight) => cell && drawing.append(element('text', {
        x, y: ROW * (index + 0.5), 'text-anchor': anchor, 'dominant-baseline': 'central', fill: INK, 'font-size': '14px',
        'font-weight': weight,
      }, seen(cell)));
      write(row.querySelector('th'), 0, 'start', 400);
      write(row.querySelector('.key'), 330, 'end', 600);
      write(row.querySelector('.standing, .untested'), 710, 'start', 400);
      const strip = row.querySelector('svg.strip');
      if (strip) {
        const made = ofChart(strip, stage).drawing;
        Object.entries({x: 350, y: ROW * index + 2, width: 340, height: ROW - 4}).forEach(([name, value]) => made.setAttribute(name, value));
        drawing.append(made);
      }
    });
    drawing.setAttribute('viewBox', `0 0 ${STRIPS} ${ROW * rows.length}`);
    return {drawing, width: STRIPS, height: ROW * rows.length};
  };

  const seen = cell => [...cell.childNodes].filter(node => !node.classList?.contains('sr')).map(node => node.textContent).join('');

  const lines = (text, width, font) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = font;
    const found = [''];
    text.split(/ +/).forEach(word => {
      const longer = found.at(-1) ? `${found.at(-1)} ${word}` : word;
      if (pen.measureText(longer).width <= width) found[found.length - 1] = longer;
      else if (found.at(-1)) found.push(word);
      else found[0] = word;
    });
    return found;
  };

  const page = (made, caption) => {
    const width = Math.max(made.width, NARROWEST) + 2 * MARGIN;
    const sheet = element('svg', {xmlns: SVG, width, 'font-family': FONT});
    sheet.append(element('title', {}, caption.title), element('desc', {}, caption.about.join('. ')));
    const paper = element('rect', {width, fill: '#ffffff'});
    sheet.append(paper);
    let y = MARGIN;
    const write = (text, size, weight, fill) => lines(text, width - 2 * MARGIN, `${weight} ${size}px ${FONT}`).forEach(line => {
      y += size * 1.35;
      sheet.append(element('text', {x: MARGIN, y, 'font-size': `${size}px`, 'font-weight': weight, fill}, line));
    });
    write(caption.title, 20, 700, INK);
    y += 4;
    caption.about.forEach(text => write(text, 15, 400, INK));
    y += 16;
    Object.entries({x: MARGIN, y, width: made.width, height: made.height})
      .forEach(([name, value]) => made.drawing.setAttribute(name, value));
    sheet.append(made.drawing);
    y += made.height + 4;
    caption.foot.forEach(text => write(text, 13, 400, MUTED));
    const height = Math.ceil(y + MARGIN);
    paper.setAttribute('height', height);
    sheet.setAttribute('height', height);
    sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return {text: new XMLSerializer().serializeToString(sheet), width, height};
  };

  const dots = async made => {
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(made.text);
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = made.width * SHARPNESS;
    canvas.height = made.height * SHARPNESS;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, 'image/png'));
  };

  const save = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  /** Saves the drawing that stands beside the given element; the name's ending says of which kind. */
  window.impulsemPicture = async (beside, caption, name) => {
    const around = beside.closest('figure, section');
    const map = around.querySelector('.citymap');
    const chart = around.querySelector('vaadin-chart');
    const svg = chart && (chart.querySelector('svg.highcharts-root') ?? chart.shadowRoot?.querySelector('svg.highcharts-root'));
    const strips = around.querySelector('table:has(svg.strip)');
    if (!map && !svg && !strips) return;
    const draw = stage => map ? ofMap(map, stage) : svg ? ofChart(svg, stage) : ofStrips(strips, stage);
    const made = page(onLightPaper(draw), caption);
    const blob = name.endsWith('.png') ? await dots(made) : new Blob([made.text], {type: 'image/svg+xml'});
    save(blob, name);
  };
})();
