/** The one place where text becomes HTML: everything is escaped, and only our own https links are alive. */

export const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** In a group, so that splitting by it keeps the links. */
const LINK = /(https:\/\/[^\s<>"'{}|\\^`()]*[^\s<>"'{}|\\^`().,;:!?])/g;

/** The https links that stand in a text, without the punctuation behind them. */
export const linksIn = (text: string): readonly string[] => text.match(LINK) ?? [];

/**
 * The HTML part of a message, made from its rendered text. A link is alive only if it is one of `ownLinks` from end to end; whatever else
 * looks like a link stays text, because a person may have typed it.
 */
export function htmlOf(text: string, ownLinks: readonly string[] = []): string {
  const own = new Set(ownLinks);
  const piece = (words: string): string =>
    own.has(words) ? `<a href="${escapeHtml(words)}">${escapeHtml(words)}</a>` : escapeHtml(words);
  const line = (words: string): string => words.split(LINK).map(piece).join('');
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .filter((p) => p !== '')
    .map((p) => `<p dir="auto">${p.split('\n').map(line).join('<br>\n')}</p>`);
  return `<!DOCTYPE html>\n<html lang="en">\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>\n`;
}
