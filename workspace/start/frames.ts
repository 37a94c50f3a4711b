/** Pages that are shown inside the page: the panel, a dialog, a message. Each is served under a key of its own that nobody can guess. */
import { randomUUID } from 'node:crypto';

export interface Frame {
  html: string;
  /** Who was at the keyboard when it was opened: its calls run as this person. */
  user: string;
  /** A message runs nothing and calls nobody. */
  kind: 'page' | 'mail';
}

const KEPT = 50;

export class Frames {
  private readonly byKey = new Map<string, Frame>();
  private readonly keys = new WeakMap<object, { key: string; user: string }>();

  get(key: string): Frame | undefined {
    return this.byKey.get(key);
  }

  /** The key of what the script put on the screen; each time it is put there anew, or another person looks, it is a new page. */
  keyOf(page: { html: string }, user: string): string {
    const known = this.keys.get(page);
    if (known?.user === user) return known.key;
    const key = this.add({ html: page.html, user, kind: 'page' });
    this.keys.set(page, { key, user });
    return key;
  }

  add(frame: Frame): string {
    const key = randomUUID();
    this.byKey.set(key, frame);
    for (const old of [...this.byKey.keys()].slice(0, -KEPT)) this.byKey.delete(old);
    return key;
  }
}

/** A message may show itself and nothing else; a page of the script may also run. Neither can reach anything outside. */
export function policyOf({ kind }: Frame): string {
  const may = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
  return kind === 'mail' ? `${may}; sandbox` : `${may}; script-src 'unsafe-inline'; sandbox allow-scripts allow-forms`;
}

/** The page as Google would hand it out: with `google.script` in it before anything of its own runs. */
export function framed({ html, kind }: Frame, bridge: string, names: readonly string[]): string {
  if (kind === 'mail') return html;
  const ours = `<script data-names="${names.join(' ')}">${bridge}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + ours) : ours + html;
}
