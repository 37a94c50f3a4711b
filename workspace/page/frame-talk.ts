/** What a framed page and the page around it say to each other. */
export type FromFrame =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'link'; href: string }
  | { kind: 'close' };

export type ToFrame = { kind: 'reply'; id: number; reply: Reply };

export type Reply = { ok: true; value: unknown } | { ok: false; name: string; message: string; stack: string };
