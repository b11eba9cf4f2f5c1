import { randomBytes } from 'node:crypto';

/** Secrets of one test, each in another shape, and the texts that betray them. */
export interface Canaries {
  readonly plain: string;
  /** With everything that URLs, JSON, HTML and shells write in another way. */
  readonly special: string;
  readonly lines: readonly string[];
  readonly inJson: string;
  readonly key: string;
  readonly backend: string;
  readonly variable: string;
  /** What must not be found anywhere. */
  readonly needles: readonly string[];
}

/** Makes canaries that occur nowhere by chance. */
export const makeCanaries = (): Canaries => {
  const one = (name: string): string => `cnry-${name}-${randomBytes(6).toString('hex')}`;
  const lines = [one('line1'), one('line2'), one('line3')];
  const named = {
    plain: one('plain'),
    special: `${one('sp')}/+&=<"q">?é ü%41\\z`,
    inJson: one('json'),
    key: one('key'),
    backend: one('backend'),
    variable: one('variable'),
  };
  return { ...named, lines, needles: [...Object.values(named), ...lines] };
};

const unescapedUrl = (text: string): string =>
  text.replace(/(%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
const unescapedJson = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_match, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1')
    .replaceAll('\\n', '\n');
const unescapedHtml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Whatever a run of Base64 characters says, from each of the four places where it could begin. */
const decodedBase64 = (text: string): string =>
  (text.match(/[A-Za-z0-9+/_-]{12,}/g) ?? [])
    .flatMap((run) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('utf8')))
    .join('\n');

/**
 * The canaries that a text betrays: plain, or escaped for URLs, JSON or HTML, or in Base64. It decodes what it finds
 * instead of looking for spellings, so that it shares no mistake with the redaction.
 */
export const betrayed = (text: string, { needles }: Canaries): string[] => {
  const readings = [
    text,
    unescapedUrl(text),
    unescapedJson(text),
    unescapedJson(unescapedJson(text)),
    unescapedHtml(text),
  ];
  // A canary in Base64 has ASCII neighbours at most; its random part is enough to know it by.
  const all = [...readings, decodedBase64(text)].join('\n');
  return needles.filter((needle) => all.includes(needle) || all.includes(needle.slice(0, 30)));
};
