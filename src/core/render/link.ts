import type { Link } from 'mdast';
import { text, type Inline } from './nodes';

/**
 * A link to a page of our own making. Anything but https (a port on the local machine in tests aside) is shown as
 * text: addresses never come from a plan, and this is the belt to that brace.
 */
export const link = (label: string, url: string | undefined): Inline => {
  if (url === undefined || !/^https?:\/\/[^\s<>"'()]+$/.test(url)) return text(label);
  const node: Link = { type: 'link', url, children: [text(label)] };
  return node;
};
