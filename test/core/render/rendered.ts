import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What a browser gets to see of Markdown. Raw HTML is let through, so that any that comes from data is found. */
export const toHtml = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/**
 * Tags in their order, without attributes: what the document is made of, whatever it says. Inline code is no part of
 * it, as names in sentences are shown as code.
 */
export const skeleton = (html: string): string[] =>
  (html.match(/<(?:!--|\/?[a-zA-Z][\w-]*)/g) ?? []).filter((tag) => !tag.endsWith('code'));

/** Text outside code, where GitHub looks for mentions and references. */
export const prose = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(code|pre|a)\b[^>]*>.*?<\/\1>/gs, ' CODE ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export const hrefs = (html: string): string[] =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '');

/** What GitHub would act on outside code. */
export const ACTIVE = /(?:^|[^\w`])@\w|#\d|\bGH-\d|:[\w+-]+:|:\/\/|\bwww\.|\b[0-9a-f]{7,40}\b/i;

/** Characters that nobody sees, that turn text around or that are half of one; our own break is allowed. */
export const INVISIBLE = /(?!\n|\u200b|(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
