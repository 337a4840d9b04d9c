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
  const GAP = 12;
  const PAD = 8;
  const STEP = 1.3;
  const NAME = 260;
  const WORDS = 180;
  const HEAD = 96;
  const SHARE = 96;
  const INK = '#0b0c0c';
  const MUTED = '#505a5f';
  const GRID = '#d8dde0';
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
    stage.style.cssText = 'position:absolute;left:-20000px;top:0;width:760px;color-scheme:light;color:var(--ink)';
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

  /**
   * A table with small drawings: its cells are read, and set anew as wide as a page, since a telephone shows them in
   * another shape.
   */
  const ofTable = (table, stage) => {
    const copy = table.cloneNode(true);
    stage.append(copy);
    const rows = [...copy.querySelectorAll('tr')].map(row => [...row.children].map((cell, index) => read(cell, index, stage)));
    const widths = rows[0].map((_, index) => Math.max(...rows.map(row => row[index]?.width ?? 0)));
    const width = widths.reduce((sum, each) => sum + each, 0);
    const drawing = element('svg');
    drawing.append(hatch('hidden', '#ffffff', GRID));
    const height = rows.reduce((top, row, place) => {
      const set = row.map((cell, index) => ({...cell, lines: wrapped(cell, widths[index])}));
      const bottom = top + Math.max(...set.map(cell => 2 * PAD + textHeight(cell) + (cell.drawn ? cell.size[1] + 2 : 0)));
      set.reduce((x, cell, index) => {
        drawing.append(...put(cell, {x, y: top, width: widths[index], height: bottom - top}));
        return x + widths[index];
      }, 0);
      drawing.append(element('rect', {x: 0, y: bottom - 1, width, height: 1, fill: place === 0 ? '#8a9499' : GRID}));
      return bottom;
    }, 0);
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return {drawing, width, height};
  };

  const OF_ITS_OWN = '.sr, .sub, .share, svg';
  const seen = node => [...node.childNodes].filter(part => !part.matches?.(OF_ITS_OWN)).map(part => part.textContent).join('').trim();

  /** What a cell says, part by part, what it draws, and how much room both take. */
  const read = (cell, index, stage) => {
    const style = getComputedStyle(cell);
    const told = [cell, ...cell.querySelectorAll(':scope > .sub')].map(said).filter(part => part.text);
    const svg = cell.querySelector('svg');
    const bar = cell.querySelector('.share');
    const isNumber = cell.classList.contains('num');
    const made = {
      told, index,
      isHead: Boolean(cell.closest('thead')),
      anchor: isNumber ? 'end' : style.textAlign === 'center' ? 'middle' : 'start',
      ground: cell.classList.contains('suppressed') ? 'url(#hidden)' : style.backgroundColor,
      drawn: svg && ofChart(svg, stage).drawing,
      size: svg ? svg.getAttribute('viewBox').split(' ').slice(2).map(Number) : [0, 0],
      bar: bar && {share: parseFloat(bar.style.getPropertyValue('--share')), fill: colour('--accent', stage)},
    };
    const text = Math.max(0, ...told.map(part => broad(part, made)));
    return {...made, width: Math.ceil(Math.max(made.size[0], text) + pads(made) + (bar ? GAP + SHARE : 0))};
  };

  const said = part => {
    const {fontSize, fontWeight, color} = getComputedStyle(part);
    return {text: seen(part), size: parseFloat(fontSize), weight: fontWeight, fill: color, font: `${fontWeight} ${fontSize} ${FONT}`};
  };

  const colour = (name, stage) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    stage.append(probe);
    return getComputedStyle(probe).color;
  };

  const pads = cell => cell.index === 0 ? GAP : 2 * GAP;
  const textHeight = cell => cell.lines.reduce((sum, line) => sum + line.size * STEP, 0);

  /** Numbers are not broken; words are, at a width that can be read, and what stands above a column sooner. */
  const broad = (part, cell) => {
    const longest = Math.max(...part.text.split(/ +/).map(word => long(word, part.font)));
    const whole = long(part.text, part.font);
    if (cell.isHead) return Math.max(longest, Math.min(whole, HEAD));
    return cell.anchor === 'end' ? whole : Math.max(longest, Math.min(whole, cell.index === 0 ? NAME : WORDS));
  };

  const wrapped = (cell, width) => cell.told.flatMap(part => lines(part.text, width - pads(cell) + 1, part.font).map(text => ({...part, text})));

  /** Sets a cell in its place: its ground, its lines one below the other, its bar beside them, its drawing under them. */
  const put = (cell, place) => {
    const left = place.x + pads(cell) - GAP;
    const right = place.x + place.width - GAP;
    const textEnd = cell.bar ? right - SHARE - GAP : right;
    const x = {start: left, middle: (left + right) / 2, end: textEnd}[cell.anchor];
    const made = cell.ground === 'rgba(0, 0, 0, 0)' ? [] : [element('rect', {...place, fill: cell.ground})];
    let y = place.y + (cell.isHead ? place.height - PAD - textHeight(cell) : PAD);
    cell.lines.forEach(line => {
      made.push(element('text', {
        x, y: y + line.size * STEP / 2, 'text-anchor': cell.anchor, 'dominant-baseline': 'central', fill: line.fill,
        'font-size': `${line.size}px`, 'font-weight': line.weight,
      }, line.text));
      y += line.size * STEP;
    });
    if (cell.bar) {
      const at = {x: right - SHARE, y: place.y + PAD + 6, height: 8};
      made.push(element('rect', {...at, width: SHARE, fill: GRID}));
      made.push(element('rect', {...at, width: SHARE * cell.bar.share / 100, fill: cell.bar.fill}));
    }
    if (cell.drawn) {
      const [width, height] = cell.size;
      Object.entries({x: cell.anchor === 'end' ? right - width : left, y: y + 1, width, height})
        .forEach(([name, value]) => cell.drawn.setAttribute(name, value));
      made.push(cell.drawn);
    }
    return made;
  };

  const pen = document.createElement('canvas').getContext('2d');

  const long = (text, font) => {
    pen.font = font;
    return pen.measureText(text).width;
  };

  const lines = (text, width, font) => {
    const found = [''];
    text.split(/ +/).forEach(word => {
      const longer = found.at(-1) ? `${found.at(-1)} ${word}` : word;
      if (long(longer, font) <= width) found[found.length - 1] = longer;
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
    const around = beside.closest('figure, section, .drawn');
    const map = around.querySelector('.citymap');
    const chart = around.querySelector('vaadin-chart');
    const svg = chart && (chart.querySelector('svg.highcharts-root') ?? chart.shadowRoot?.querySelector('svg.highcharts-root'));
    const table = chart ? null : around.querySelector('table');
    if (!map && !svg && !table) return;
    const draw = stage => map ? ofMap(map, stage) : svg ? ofChart(svg, stage) : ofTable(table, stage);
    const made = page(onLightPaper(draw), caption);
    const blob = name.endsWith('.png') ? await dots(made) : new Blob([made.text], {type: 'image/svg+xml'});
    save(blob, name);
  };
})();
