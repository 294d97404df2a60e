/**
 * Reads cloze gaps by the rules that Moodle's importer was found to follow. Shares no code with the writer.
 */
export interface ReadAnswer {
  readonly text: string;
  /** 0 to 1. */
  readonly fraction: number;
  readonly tolerance: number;
  readonly feedback: string;
}

export interface ReadGap {
  readonly weight: number;
  readonly type: string;
  readonly answers: readonly ReadAnswer[];
}

const start = /\{([^{}:]*):(NUMERICAL|MULTICHOICE_V|MULTICHOICE|SHORTANSWER):/g;
const number = /^-?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][-+]?\d+)?$/;

/** @throws Error for whatever the importer refuses or misreads in silence */
export function readGaps(html: string): ReadGap[] {
  const gaps: ReadGap[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(html); match !== null; match = start.exec(html)) {
    const [, weight = '', type = ''] = match;
    if (!/^[1-9]\d*$/.test(weight))
      throw new Error(`the weight "${weight}" is no whole number: not read as a gap`);
    const end = unescaped(html, '}', start.lastIndex);
    if (end < 0) throw new Error('a gap without an end');
    const body = html.slice(start.lastIndex, end);
    const answers = body.split('~').map((answer) => readAnswer(answer, type));
    if (!answers.some(({ fraction }) => fraction === 1)) throw new Error(`no answer of 100 % in ${body}`);
    gaps.push({ weight: Number(weight), type, answers });
    start.lastIndex = end + 1;
  }
  return gaps;
}

/** What is left of a text when its gaps are taken out; a place is left for each. */
export function withoutGaps(html: string): string {
  let rest = '';
  let from = 0;
  start.lastIndex = 0;
  for (let match = start.exec(html); match !== null; match = start.exec(html)) {
    const end = unescaped(html, '}', start.lastIndex);
    rest += `${html.slice(from, match.index)}[gap]`;
    from = end + 1;
    start.lastIndex = from;
  }
  return rest + html.slice(from);
}

function readAnswer(written: string, type: string): ReadAnswer {
  const prefix = /^(?:=|%(-?\d+(?:\.\d+)?)%)/.exec(written);
  const fraction = prefix === null ? 0 : prefix[1] === undefined ? 1 : Number(prefix[1]) / 100;
  const rest = written.slice(prefix?.[0].length ?? 0);
  const at = feedbackStart(rest);
  const answer = at < 0 ? rest : rest.slice(0, at);
  const feedback = at < 0 ? '' : unescape(rest.slice(at + 1));
  if (answer === '') throw new Error(`an empty answer in ${written}`);
  if (type !== 'NUMERICAL') return { text: unescape(answer), fraction, tolerance: 0, feedback };
  if (answer === '*') return { text: '*', fraction, tolerance: 0, feedback };
  const [text = '', tolerance = '0', ...more] = answer.split(':');
  if (!number.test(text) || !number.test(tolerance) || more.length > 0)
    throw new Error(`"${answer}" is no number with a tolerance`);
  return { text, fraction, tolerance: Number(tolerance), feedback };
}

/** `#` starts the feedback unless it is escaped or within a character reference. */
function feedbackStart(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!/(?:\\|&|&amp;)$/.test(text.slice(0, at))) return at;
  }
  return -1;
}

function unescaped(text: string, delimiter: string, from: number): number {
  for (let at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    if (text[at - 1] !== '\\') return at;
  }
  return -1;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Character references are decoded once, then the backslashes before `}` and `#` go. */
function unescape(text: string): string {
  return text
    .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code: string | undefined, name: string) =>
      code === undefined ? entities[name]! : String.fromCodePoint(Number(code)),
    )
    .replaceAll('\\}', '}')
    .replaceAll('\\#', '#');
}
